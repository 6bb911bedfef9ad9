import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleLoader, type ReadText } from './article-loader.ts';
import { articleSchema, glossarySchema, methodSchema, sourceSchema } from './content-schemas.ts';

const term = reference('glossary');

export const collections = {
  articles: defineCollection({
    loader: articleLoader(import.meta.env.BUILT_BY ?? ''),
    schema: articleSchema({ term, article: reference('articles') }).extend({ text: z.custom<ReadText>() }),
  }),
  glossary: defineCollection({
    loader: glob({ pattern: '*.{md,mdx}', base: './content/glossary' }),
    schema: glossarySchema({ term, source: reference('sources'), calculator: z.string() }),
  }),
  method: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/method' }),
    schema: methodSchema,
  }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
};
