import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { frontMatter } from '../../article-text.ts';
import { calculators } from '../../calculators/index.ts';
import { articleSchema, glossarySchema, methodSchema, sourceSchema } from '../../content-schemas.ts';
import type { Mistake } from './mistake.ts';
import { textMistakes } from './text-mistakes.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

const bibliography = 'content/sources.yaml';

/** An entry of a collection as it stands in its file. */
interface Entry {
  readonly id: string;
  /** From the root of the project. */
  readonly file: string;
  readonly text: string;
}

function entriesIn(root: string, folder: string): Entry[] {
  return readdirSync(join(root, 'content', folder))
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => {
      const file = `content/${folder}/${name}`;
      return { id: name.replace(/\.mdx?$/, ''), file, text: readFileSync(join(root, file), 'utf8') };
    });
}

/** An id that has to be one of these. */
function idOf(known: ReadonlySet<string>, what: string) {
  return z.string().refine((id) => known.has(id), {
    error: ({ input }) => `There is no ${what} ${input}. Mend the id, or write that entry.`,
  });
}

function frontMatterMistakes({ file, text }: Entry, schema: z.ZodType): Mistake[] {
  const yaml = frontMatter.exec(text)?.[1];
  if (yaml !== undefined) return yamlMistakes({ file, yaml, firstLine: 2 }, schema);
  return [
    { file, line: 1, message: 'The file has to begin with its front matter, between two lines of ---.' },
  ];
}

/** Articles that claim the same place in the series. */
function orderMistakes(articles: readonly Entry[]): Mistake[] {
  const places = articles.map(({ file, text }) => {
    const lines = text.split('\n');
    const line = lines.findIndex((words) => /^order:/.test(words));
    return { file, line: line + 1, order: lines[line]?.replace(/^order:\s*/, '').trim() };
  });
  const taken = new Map<string | undefined, (typeof places)[number]>();
  return places.flatMap((place) => {
    const { file, line, order } = place;
    const other = taken.get(order);
    if (!other) taken.set(order, place);
    return other && line > 0
      ? [{ file, line, message: `order ${order} is that of ${other.file} too. Take the next free number.` }]
      : [];
  });
}

/**
 * All that is wrong with the articles, the glossary, the method and the bibliography of a project, as far as their files
 * tell; whether links lead anywhere is known once the site is built.
 *
 * @param root the project folder.
 */
export function contentMistakes(root: string): Mistake[] {
  const [articles, glossary, method] = ['articles', 'glossary', 'method'].map((folder) =>
    entriesIn(root, folder),
  ) as [Entry[], Entry[], Entry[]];
  const yaml = readFileSync(join(root, bibliography), 'utf8');
  const sources = yamlMistakes(
    { file: bibliography, yaml, firstLine: 1 },
    z.record(z.string(), sourceSchema),
  );
  // A list that cannot be read has no ids, and every citation would be a mistake.
  if (sources.length > 0) return sources;
  const known = {
    sources: new Set(Object.keys(parse(yaml))),
    terms: new Set(glossary.map(({ id }) => id)),
  };
  const term = idOf(known.terms, 'glossary entry');
  const article = idOf(new Set(articles.map(({ id }) => id)), 'article');
  const calculator = idOf(new Set(Object.keys(calculators)), 'calculator');
  const schemas = [
    [articles, articleSchema({ term, article })],
    [glossary, glossarySchema({ term, source: idOf(known.sources, 'source'), calculator })],
    [method, methodSchema],
  ] as const;
  return [
    ...schemas.flatMap(([entries, schema]) =>
      entries.flatMap((entry) => [
        ...frontMatterMistakes(entry, schema),
        ...textMistakes(entry.file, entry.text, known),
      ]),
    ),
    ...orderMistakes(articles),
  ];
}
