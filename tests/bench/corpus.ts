import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { calculators } from '../../src/calculators/index.ts';
import { authorQueryMistakes, type Calculator, readQuery, writeQuery } from '../../src/scenario/index.ts';
import { type Parts, partsOfArticle, type Section } from './corpus-parts.ts';
import { type Random, seeded } from './random.ts';

/** What `partsOfArticle` gives of every article of a project, in the order of their names. */
export function articleParts(root: string): readonly Parts[] {
  const folder = join(root, 'content', 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => partsOfArticle(readFileSync(join(folder, name), 'utf8')));
}

/** A query with two numbers of a calculator set otherwise where that goes, so that no two pages show the same. */
function varied(calculator: Calculator, query: string, random: Random): string {
  let text = query;
  let left = 2;
  for (const key of random.shuffled(Object.keys(calculator.inputs))) {
    const { values } = readQuery(calculator, text);
    const value = values[key];
    const input = calculator.inputs[key];
    if (left === 0 || typeof value !== 'number' || !input || input.insteadOf || input.options) continue;
    const other = Number((value * (0.8 + 0.4 * random.next())).toPrecision(3));
    const set = input.kind === 'count' ? Math.max(1, Math.round(other)) : other;
    const next = writeQuery(calculator, { ...values, [key]: set });
    if (next === text || authorQueryMistakes(calculator, next).length > 0) continue;
    text = next;
    left--;
  }
  return text;
}

/** Sections that can stand on one page: of any figure, calculator and heading no more than one. */
function chosen(pool: readonly Section[], first: readonly Section[], count: number): Section[] {
  const page = [...first];
  for (const section of pool) {
    if (page.length >= count) break;
    const clash = page.some(
      (other) =>
        (section.heading !== '' && other.heading === section.heading) ||
        other.imported.some((name) => section.imported.includes(name)),
    );
    if (!clash) page.push(section);
  }
  return page;
}

/** A section's text on a page: calculators with the page's presets, figures that follow none of them with their own query. */
function onPage({ text, presets }: Section, ofPage: ReadonlyMap<string, string>): string {
  return text
    .replace(/<([A-Z]\w*) client:scenario(?: preset="[^"]*")? \/>/g, (tag, name: string) => {
      const preset = ofPage.get(name.toLowerCase());
      return preset === undefined ? tag : `<${name} client:scenario preset="${preset}" />`;
    })
    .replace(/<Result of="(\w+)"(?! query)/g, (tag, slug: string) =>
      ofPage.has(slug) ? tag : `${tag} query="${presets.get(slug) ?? ''}"`,
    );
}

/** A made-up article: the last part of its address, and its file. */
export interface MadeArticle {
  readonly slug: string;
  readonly mdx: string;
}

/** What of an article of the corpus depends on its number. */
function frontMatterOf(base: Parts, at: number, slugs: readonly string[], random: Random): string {
  const data = parse(base.frontMatter) as Record<string, unknown>;
  return stringify({
    title: `Case ${at + 1}: ${random.of(base.sections).heading}`,
    standfirst: data.standfirst,
    description: data.description,
    // A day for each, so that lists by date have an order.
    published: new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10),
    order: 1001 + at,
    topics: data.topics,
    takeaways: data.takeaways,
    terms: data.terms,
    related: random
      .shuffled(slugs.length > 50 ? Array.from({ length: 9 }, () => random.of(slugs)) : slugs)
      .filter((slug, i, all) => slug !== slugs[at] && all.indexOf(slug) === i)
      .slice(0, 3),
  });
}

/**
 * Made-up articles in the shape of a project's own: as long, with the same calculators at other figures, the same drawings,
 * sources and terms, their sections drawn anew from all there are.
 *
 * @param all the project's own articles, at least one of which has a calculator.
 * @param count how many.
 * @param seed the same gives the same bytes.
 */
export function corpus(all: readonly Parts[], count: number, seed: number): readonly MadeArticle[] {
  const pool = all.flatMap(({ sections }) => sections);
  const imports = new Map(all.flatMap((one) => [...one.imports]));
  const slugs = Array.from({ length: count }, (_, at) => `case-${at + 1}`);
  return slugs.map((slug, at) => {
    const random = seeded(seed, at);
    const base = random.of(all);
    // The opening first and one with a calculator, as in every article of ours.
    const mixed = random.shuffled(pool);
    const live = mixed.filter(({ islands }) => islands.length > 0);
    const sections = chosen(
      [...live.slice(0, 1), ...mixed],
      [base.opening, base.closing],
      base.sections.length + 2,
    );
    const [opening, closing, ...middle] = sections as [Section, Section, ...Section[]];
    const page = [opening, ...middle, closing];
    const presets = new Map(
      page.flatMap(({ islands, presets: own }) =>
        islands.map((name) => {
          const calculator = calculators[name] as Calculator;
          return [name, varied(calculator, own.get(name) ?? '', random)] as const;
        }),
      ),
    );
    const lines = page.flatMap(({ imported }) => imported.map((name) => imports.get(name))).sort();
    const text = page.map((section) => onPage(section, presets)).join('\n\n');
    const front = frontMatterOf(base, at, slugs, random);
    return { slug, mdx: `---\n${front}---\n\n${lines.join('\n')}\n\n${text}\n` };
  });
}
