import { calculators } from '../../calculators/index.ts';
import { type MdxTag, mdxTags } from '../../mdx-tags.ts';
import { authorQueryMistakes, figureText } from '../../scenario/index.ts';
import { lineAt, type Mistake } from './mistake.ts';

/** The ids that a text may name. */
export interface KnownIds {
  readonly terms: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The presets of the calculators in a text, by slug: an island is named after its calculator. */
type Presets = ReadonlyMap<string, string>;

function idMistake({ name, attributes }: MdxTag, known: ReadonlySet<string>, mend: string): string[] {
  const id = attributes.get('id');
  if (id === undefined) return [`<${name}> needs its id as a text in quotes: <${name} id="…">.`];
  return known.has(id) ? [] : [`<${name} id="${id}">: there is no such entry. ${mend.replace('ID', id)}`];
}

function unknownCalculator(name: string, slug: string): string[] {
  const known = Object.keys(calculators).join(', ');
  return [`<${name} of="${slug}">: no calculator is called so. There are ${known}.`];
}

function figureMistakes({ name, attributes }: MdxTag, presets: Presets): string[] {
  const slug = attributes.get('of') ?? '';
  const calculator = calculators[slug];
  if (!calculator) return unknownCalculator(name, slug);
  const query = attributes.has('query') ? attributes.get('query') : presets.get(slug);
  if (query === undefined) {
    return [
      `<Result of="${slug}"> follows nothing, since the text has no such calculator. Give it a query of its own.`,
    ];
  }
  try {
    figureText(calculator, query, { output: attributes.get('output'), input: attributes.get('input') });
    return [];
  } catch (error) {
    return [`<Result of="${slug}">: ${(error as Error).message}`];
  }
}

function islandMistakes({ name, attributes }: MdxTag): string[] {
  const calculator = calculators[name.toLowerCase()];
  if (!calculator) return [];
  if (!attributes.has('client:scenario'))
    return [`<${name}> never wakes: write <${name} client:scenario />.`];
  return authorQueryMistakes(calculator, attributes.get('preset') ?? '').map(
    (message) => `<${name} preset>: ${message}`,
  );
}

function tagMistakes(tag: MdxTag, known: KnownIds, presets: Presets): string[] {
  switch (tag.name) {
    case 'Cite':
      return idMistake(tag, known.sources, 'Add ID to content/sources.yaml.');
    case 'Term':
      return idMistake(tag, known.terms, 'Write content/glossary/ID.md.');
    case 'Result':
      return figureMistakes(tag, presets);
    case 'Formula': {
      const slug = tag.attributes.get('of') ?? '';
      return calculators[slug] ? [] : unknownCalculator('Formula', slug);
    }
    default:
      return islandMistakes(tag);
  }
}

/**
 * What is wrong with the components in a text: ids that nothing has, figures that no calculator gives, presets and
 * queries with keys that there are none of or values that are refused.
 */
export function textMistakes(file: string, text: string, known: KnownIds): Mistake[] {
  const tags = mdxTags(text);
  if (file.endsWith('.md')) {
    return tags.map(({ name, at }) => ({
      file,
      line: lineAt(text, at),
      message: `<${name}> means nothing in Markdown. Name the file .mdx.`,
    }));
  }
  const presets = new Map(
    tags
      .filter(({ attributes }) => attributes.has('client:scenario'))
      .map(({ name, attributes }) => [name.toLowerCase(), attributes.get('preset') ?? '']),
  );
  return tags.flatMap((tag) =>
    tagMistakes(tag, known, presets).map((message) => ({ file, line: lineAt(text, tag.at), message })),
  );
}
