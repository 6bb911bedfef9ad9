// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

const FOLDER = join('content', 'articles');
/** As src/content.config.ts asks of articles. */
const SHORTEST_TITLE = 8;

/** Letters that taking off the accents leaves as they are. */
const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', þ: 'th', ð: 'd' };

/**
 * The last part of an article's address: "Uptime: what is in 0.1 %?" gives `uptime-what-is-in-0-1`.
 *
 * @param {string} title
 * @returns {string} lower-case words joined by hyphens; empty where the title has no Latin letter or digit.
 */
export function slugOf(title) {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const latin = plain.replace(
    /[ßæœøłđþð]/g,
    (letter) => letters[/** @type {keyof typeof letters} */ (letter)],
  );
  return latin
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The day in UTC, from SOURCE_DATE_EPOCH where that is set.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} such as 2026-11-23.
 */
export function dayOf(env = process.env) {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new Failure(`SOURCE_DATE_EPOCH must be seconds since 1970, and is '${epoch}'.`);
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/**
 * A draft that builds as it is. What it says of itself in each place is what belongs there.
 *
 * @param {{ title: string, published: string, order: number }} article
 */
export function draftOf({ title, published, order }) {
  // JSON's strings are YAML's too, whatever a title has in it.
  return `---
title: ${JSON.stringify(title)}
standfirst: "What the article is about, in two sentences. What the reader gets from it is the second."
description: "One sentence for search engines and shared links, at most 155 characters."
published: ${published}
order: ${order}
topics: [uptime]
takeaways:
  - "What a reader should remember who reads nothing else."
  - "A second thing, with the assumption it rests on."
  - "A third, which a manager can repeat without being wrong."
terms: []
related: []
corrections: []
draft: true
---

The question, in a paragraph or two, and then the calculator that answers it.

## What happens

The argument, with a source or a calculator for every number.

## When this is wrong

The cases in which the model above does not hold, and in which direction it errs.
`;
}

/**
 * The next place in the list of articles.
 *
 * @param {string[]} texts the articles that there are.
 */
export function nextOrder(texts) {
  const orders = texts.map((text) => Number(/^order:\s*(\d+)\s*$/m.exec(text)?.[1] ?? 0));
  return Math.max(0, ...orders) + 1;
}

/**
 * @param {string} root
 * @param {string[]} args the title, which may have lost its quotes on the way.
 */
export async function run(root, args) {
  const title = args.join(' ').replace(/\s+/g, ' ').trim();
  if (title.length < SHORTEST_TITLE) {
    const example = 'npm run new:article "How long is 0.1 %?"';
    throw new Failure(
      `An article needs a title of ${SHORTEST_TITLE} letters or more. For example: ${example}`,
    );
  }
  const slug = slugOf(title);
  if (slug === '')
    throw new Failure(
      `'${title}' has no Latin letter or digit to make an address from. Choose another title.`,
    );
  const folder = join(root, FOLDER);
  mkdirSync(folder, { recursive: true });
  const articles = readdirSync(folder).filter((name) => /\.mdx?$/.test(name));
  const path = join(FOLDER, `${slug}.mdx`);
  const text = draftOf({
    title,
    published: dayOf(),
    order: nextOrder(articles.map((name) => readFileSync(join(folder, name), 'utf8'))),
  });
  try {
    writeFileSync(join(root, path), text, { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    throw new Failure(`${path} exists already. Choose another title, or write on in that one.`);
  }
  console.log(path);
  console.log(
    "Next: write it there, take out its line 'draft: true', and read it as it will be with: npm run dev",
  );
  return 0;
}
