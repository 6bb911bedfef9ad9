/** `npm run lighthouse`: what Lighthouse makes of the built site, behind this project's own server. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../src/publishing/serve.mjs';
import { medianOf, spreadOf } from './median.ts';
import { installOutside } from './outside.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The home page, the heaviest article, a calculator with its embed, and the search. */
const PAGES = [
  '/',
  '/articles/storage-guarantee-and-the-host/',
  '/calculators/pair/',
  '/embed/pair/',
  '/search/',
];

/** What of a report is read. */
interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly numericValue?: number }>
  >;
}

interface Lighthouse {
  default(url: string, flags: object): Promise<{ readonly lhr: Report } | undefined>;
}

interface Launcher {
  launch(options: object): Promise<{ readonly port: number; kill(): void }>;
}

/** Median, and the ends of the range where they differ. */
function spread(values: readonly number[], show: (value: number) => string): string {
  const [least, most] = spreadOf(values);
  return least === most ? show(least) : `${show(medianOf(values))} (${show(least)} to ${show(most)})`;
}

/** What keeps a category from its full score in any of the runs. */
function faults(reports: readonly Report[]): string[] {
  const told = new Set<string>();
  for (const { categories, audits } of reports) {
    for (const name of CATEGORIES) {
      if (categories[name]?.score === 1) continue;
      for (const { id, weight } of categories[name]?.auditRefs ?? []) {
        const audit = audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 1)
          told.add(`${name}: ${id}, ${audit.title} (${audit.score})`);
      }
    }
  }
  return [...told];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await installOutside('lighthouse', { lighthouse: '13.5.0' });
const load = (path: string) => import(pathToFileURL(join(folder, 'node_modules', path)).href);
const lighthouse = (await load('lighthouse/core/index.js')) as Lighthouse;
const { launch } = (await load('chrome-launcher/dist/index.js')) as Launcher;

const server = await serve({
  root: join(root, 'dist'),
  headers: join(root, 'hosts', 'headers.json'),
  redirects: join(root, 'hosts', 'redirects.json'),
  port: 0,
  host: 'localhost',
});
const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
let below = 0;
try {
  const rows: Record<string, Record<string, string>> = {};
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse.default(server.address.replace(/\/$/, '') + page, {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: CATEGORIES,
        throttlingMethod: 'simulate',
      });
      if (!result) throw new Error(`Lighthouse gave no report of ${page}.`);
      reports.push(result.lhr);
    }
    const scores = CATEGORIES.map((name) => reports.map((one) => 100 * (one.categories[name]?.score ?? 0)));
    const measure = (id: string) => reports.map((one) => one.audits[id]?.numericValue ?? Number.NaN);
    rows[page] = {
      ...Object.fromEntries(
        CATEGORIES.map((name, i) => [name, spread(scores[i] ?? [], (score) => score.toFixed(0))]),
      ),
      CLS: spread(measure('cumulative-layout-shift'), (value) => value.toFixed(3)),
      'LCP in s': spread(measure('largest-contentful-paint'), (value) => (value / 1000).toFixed(2)),
      'blocked in ms': spread(measure('total-blocking-time'), (value) => value.toFixed(0)),
    };
    if (scores.some((all) => medianOf(all) < 100) || medianOf(measure('cumulative-layout-shift')) > 0)
      below++;
    for (const fault of faults(reports)) console.log(`${page} ${fault}`);
  }
  console.log(`\nMedian of ${RUNS} simulated runs each, with the least and the most where they differ:`);
  console.table(rows);
} finally {
  chrome.kill();
  await server.close();
}
process.exit(below > 0 ? 1 : 0);
