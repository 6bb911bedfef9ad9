import { z } from 'astro/zod';
import { type Topic, topics } from './topics.ts';

const topicNames = Object.keys(topics) as [Topic, ...Topic[]];

/**
 * What an article's front matter may say. The schema is the manual: a key that is not here fails the build.
 *
 * @param refers what an id of another entry has to be: Astro's references, or a check of its own.
 */
export function articleSchema<Term extends z.ZodType, Article extends z.ZodType>(refers: {
  readonly term: Term;
  readonly article: Article;
}) {
  return z.strictObject({
    /** The question that the article answers. */
    title: z.string().min(8),
    /** Two sentences under the title. */
    standfirst: z.string().min(40),
    /** For search engines and cards. */
    description: z.string().max(160),
    published: z.coerce.date(),
    revised: z.coerce.date().optional(),
    /** Place in the series, for people who start at the beginning. */
    order: z.number().int().positive(),
    topics: z.array(z.enum(topicNames)).min(1).max(3),
    takeaways: z.array(z.string()).min(3).max(5),
    /** Glossary terms that the article uses without linking them. */
    terms: z.array(refers.term).default([]),
    /** What to read with it, chosen by hand. */
    related: z.array(refers.article).default([]),
    /** The post of 2010 that is taken up again, in a sentence. */
    origin: z.string().optional(),
    corrections: z
      .array(z.strictObject({ date: z.coerce.date(), was: z.string(), is: z.string() }))
      .default([]),
    draft: z.boolean().default(false),
  });
}

/** What a glossary entry's front matter may say. */
export function glossarySchema<
  Term extends z.ZodType,
  Source extends z.ZodType,
  Slug extends z.ZodType<string>,
>(refers: { readonly term: Term; readonly source: Source; readonly calculator: Slug }) {
  return z.strictObject({
    term: z.string(),
    symbol: z.string().optional(),
    unit: z.string().optional(),
    /** The definition in one sentence. */
    short: z.string().max(200),
    /** The mistake to avoid. */
    confusion: z.string(),
    /** Those that show it. */
    calculators: z.array(refers.calculator).min(1, 'Name a calculator that shows the term.'),
    source: refers.source.optional(),
    related: z.array(refers.term).default([]),
  });
}

/** What a source says of itself. */
export const sourceSchema = z.strictObject({
  author: z.string(),
  title: z.string(),
  place: z.string(),
  /** Left out where the source bears none. */
  year: z.number().int().optional(),
  url: z.url().optional(),
  /** What was taken from it. */
  taken: z.string(),
  /** How far it was verified. */
  verified: z.string(),
});

/** How a calculator reckons: an entry for each, under its slug. */
export const methodSchema = z.strictObject({
  /** The heading on the method page. */
  title: z.string(),
});
