import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { type Topic, topics } from './topics.ts';

const topicNames = Object.keys(topics) as [Topic, ...Topic[]];

/** The schema is the manual: a key that is not here fails the build. */
const articles = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/articles' }),
  schema: z.strictObject({
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
    /** Glossary terms that the article uses; each must exist. */
    terms: z.array(reference('glossary')).default([]),
    related: z.array(reference('articles')).default([]),
    /** The post of 2010 that is taken up again, in a sentence. */
    origin: z.string().optional(),
    corrections: z
      .array(z.strictObject({ date: z.coerce.date(), was: z.string(), is: z.string() }))
      .default([]),
    draft: z.boolean().default(false),
  }),
});

const glossary = defineCollection({
  loader: glob({ pattern: '*.{md,mdx}', base: './content/glossary' }),
  schema: z.strictObject({
    term: z.string(),
    symbol: z.string().optional(),
    unit: z.string().optional(),
    /** The definition in one sentence. */
    short: z.string().max(200),
    /** The mistake to avoid. */
    confusion: z.string().optional(),
    calculators: z.array(z.string()).default([]),
    source: reference('sources').optional(),
    related: z.array(reference('glossary')).default([]),
  }),
});

const sources = defineCollection({
  loader: file('./content/sources.yaml'),
  schema: z.strictObject({
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
  }),
});

/** How a calculator reckons: an entry for each, under its slug. */
const method = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/method' }),
  schema: z.strictObject({
    /** The heading on the method page. */
    title: z.string(),
  }),
});

export const collections = { articles, glossary, method, sources };
