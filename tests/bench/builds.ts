/** `npm run bench:build`: how long this project takes to build as it grows, and others with the same texts. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addArticles, copyProject } from './build-project.ts';
import { articleParts, corpus } from './corpus.ts';
import { measured, type Taken } from './measured.ts';
import { medianOf, spreadOf } from './median.ts';
import { givePeer, installPeer, peers, plainTexts } from './peers.ts';

const SEED = 1;

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const args = process.argv.slice(2);
const sizes = args.map(Number).filter((size) => size > 0);
/** What all rounds came to, by what was measured. */
const figures = new Map<string, number[]>();
const alone = args.includes('alone');
const rounds = Number.parseInt(args.find((arg) => arg.endsWith('x')) ?? '1', 10);

const one = (value: number) => value.toFixed(1);

function note(what: string, figure: number): void {
  figures.set(what, [...(figures.get(what) ?? []), figure]);
}

function noteBuild(what: string, size: number, { seconds, processor, peak }: Taken): void {
  note(`${what}, ${size} articles, s`, seconds);
  note(`${what}, ${size} articles, processor s`, processor);
  note(`${what}, ${size} articles, peak MB`, peak);
}

/** A line of the table for a build of so many articles. */
function line(what: string, size: number, { seconds, processor, peak }: Taken, pages: number) {
  return {
    what,
    articles: size,
    pages,
    s: one(seconds),
    'articles/s': one(size / seconds),
    'ms an article': one((1000 * seconds) / size),
    'processor s': one(processor),
    'peak MB': Math.round(peak),
  };
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length;
}

/** Builds this project with so many articles: from nothing, again, and after a sentence in one of them has changed. */
async function ours(size: number, folder: string) {
  const parts = articleParts(root);
  copyProject(root, folder);
  addArticles(folder, corpus(parts, size - parts.length, SEED));
  const build = () => measured(['astro', 'build'], { folder, root: folder });
  const again = () => {
    for (const product of ['dist', 'hosts']) rmSync(join(folder, product), { recursive: true });
    return build();
  };
  const cold = await build();
  const pages = pagesIn(join(folder, 'dist'));
  const warm = await again();
  const edited = join(folder, 'content', 'articles', 'case-1.mdx');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nOne more sentence.\n`);
  const edit = await again();
  console.table([
    line('ours, from nothing', size, cold, pages),
    line('ours, again', size, warm, pages),
    line('ours, one article edited', size, edit, pages),
  ]);
  console.log(`One article edited takes ${one((100 * edit.seconds) / cold.seconds)} % of a full build.`);
  noteBuild('ours, from nothing', size, cold);
  noteBuild('ours, again', size, warm);
  noteBuild('ours, one article edited', size, edit);
  note(`one article edited, share of a full build of ${size}`, edit.seconds / cold.seconds);
  note(`one article edited, share of its processor time, ${size}`, edit.processor / cold.processor);
  return { cold, warm };
}

/** Builds the same texts as others do, from nothing and again, and sets ours beside it. */
async function others(size: number, folder: string, own: { readonly cold: Taken; readonly warm: Taken }) {
  const texts = plainTexts(join(folder, 'dist'));
  for (const peer of peers) {
    const place = await installPeer(peer);
    givePeer(peer, place, texts);
    const build = () => measured(peer.build, { folder: place, root });
    const cold = await build();
    const warm = await build();
    const pages = pagesIn(join(place, peer.site));
    console.table([
      line(`${peer.name}, from nothing`, size, cold, pages),
      line(`${peer.name}, again`, size, warm, pages),
    ]);
    const ratios = {
      'from nothing': cold.seconds / own.cold.seconds,
      again: warm.seconds / own.warm.seconds,
    };
    for (const [how, ratio] of Object.entries(ratios)) {
      console.log(`Articles a second, ours to ${peer.name}, ${how}: ${ratio.toFixed(2)}.`);
      note(`articles a second, ours to ${peer.name}, ${how}, ${size}`, ratio);
    }
    noteBuild(`${peer.name}, from nothing`, size, cold);
    noteBuild(`${peer.name}, again`, size, warm);
  }
}

async function round(): Promise<void> {
  const perArticle: { readonly size: number; readonly seconds: number }[] = [];
  for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    try {
      console.log(`\n== ${size} articles`);
      const own = await ours(size, folder);
      perArticle.push({ size, seconds: own.cold.seconds / size });
      if (!alone) await others(size, folder, own);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const [at, { size, seconds }] of perArticle.entries()) {
    const before = perArticle[at - 1];
    if (!before) continue;
    const ratio = seconds / before.seconds;
    console.log(`An article of ${size} takes ${ratio.toFixed(2)} times as long as one of ${before.size}.`);
    note(`an article of ${size}, to one of ${before.size}`, ratio);
  }
}

for (let done = 0; done < rounds; done++) await round();
if (rounds > 1) {
  console.log(`\n== medians of ${rounds} rounds`);
  for (const [what, of] of figures) {
    const digits = Math.max(...of) < 10 ? 2 : 0;
    const [least, most] = spreadOf(of).map((figure) => figure.toFixed(digits));
    console.log(`${what}: ${medianOf(of).toFixed(digits)} (${least} to ${most})`);
  }
}
