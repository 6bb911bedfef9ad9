import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { unmatchedSelectors } from './rules.ts';
import { builtFiles, dist, useSite } from './site.ts';

const site = useSite();

/** What only says where the parts of one kind of page stand, and what is in an embed's frame beside its panel. */
const FRAMES = [
  ...['article', 'method', 'method-links', 'term-page', 'family', 'desk-list', 'desk-list-head'],
  ...['embed', 'embed-from'],
  // How much room a block diagram of few parts takes, and that which a drawing keeps for more.
  'block-slim',
  'timeline-room',
];

/** Rules for what a page of another kind is laid out by, or for neighbours that only it has. */
const LAID_OUT = [
  ...['.article', '.article .plate.wide', '.article > *', '.article > .prose', '.term-page > .prose'],
  ...['.article-end h2', '.article-end h3', '.article-end p', '.article-end section + section'],
  ...['.contents-of > .family', '.contents-of > .family h3', '.sheet > .family'],
  ...['.sheet .family .entries > .entry:first-child', '.sheet > .family > :is(h2, h3)'],
  ...['.desk-list', '.embed-from', 'section[aria-labelledby="embed"]', '.page-head nav', '.hero-starts h2'],
  ...['.glossary > div + div', 'p + .shelf', '.prose > h2', '.prose > astro-island > .instrument'],
  ...['.block-fair', '.block-medium', '.block-slim', '.timeline-room'],
  // A page of its own kind, which a list of pages does not name as where one is.
  '.masthead-nav a[aria-current]',
];

/** Rules for what scripts do to parts that this page has: a chart that is drawn anew, a theme that was chosen. */
const BY_SCRIPT = [
  '.chart[data-drawn="canvas"] .chart-canvas',
  '.chart[data-drawn="canvas"] :is(.plot-grid, .plot-line, .plot-mark)',
  ...[':is(.block, .block-rule):is(button):enabled', ':is(.block, .block-rule):is(button):enabled:hover'],
  ...['.contents [aria-current]', '.play[data-ready]', '.term[data-open]', '[data-copied]::after'],
  ...['.theme-switch[aria-pressed="true"]', ':root[data-theme="dark"]', ':root[data-theme="light"]'],
  ...[
    ':root[data-asked] #everything',
    ':root[data-asked] .search',
    '.search[data-found]',
    '.sheet > [hidden]',
  ],
  ':root[data-asked]:has(.search[data-live]) #everything',
];

/** Rules for what no page has yet: a calculator without pictures, and Astro's elements for what islands are handed. */
const NOT_YET = ['.instrument-pictures:empty', 'astro-slot', 'astro-static-slot'];

function classesOf(path: string): Set<string> {
  const html = readFileSync(`${dist}${path}`, 'utf8');
  return new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/** The pieces of text in an expression that are used as they are, and not compared with. */
function textsIn(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
    return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  // What stands next to a value, as in `presets-${place}`, is no class by itself.
  if (ts.isTemplateExpression(node))
    return [
      node.head.text.replace(/\S+$/, ''),
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        ...textsIn(expression),
        literal.text.replace(/^\S+/, '').replace(/\S+$/, ''),
      ]),
    ];
  const texts: string[] = [];
  ts.forEachChild(node, (child) => void texts.push(...textsIn(child)));
  return texts;
}

/** The classes that islands name in their source, those of what only comes in use among them. */
function classesOfIslands(): Set<string> {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'class') names.push(...textsIn(node));
    else ts.forEachChild(node, visit);
  };
  for (const path of globSync('src/islands/*.tsx'))
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return new Set(names.flatMap((text) => text.split(/\s+/)).filter((name) => name !== ''));
}

test('nothing is on the site that is not on the page of styles, but for where it stands', () => {
  const shown = classesOf('/style/index.html');
  const built = builtFiles('.html').map(classesOf);
  const inUse = classesOfIslands();
  expect([...inUse]).toEqual(
    expect.arrayContaining(['block-bar-chosen', 'side-by-side', 'desk-outcome', 'found']),
  );
  const missing = new Set([...built, inUse].flatMap((classes) => [...classes.difference(shown)]));
  expect([...missing].sort()).toEqual([...FRAMES].sort());
});

test('no rule of a sheet is for what the page of styles does not have, but for where it stands', async () => {
  const inPages = builtFiles('.html').flatMap((path) => [
    ...readFileSync(`${dist}${path}`, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g),
  ]);
  const sheets = [
    ...builtFiles('.css').map((path) => readFileSync(`${dist}${path}`, 'utf8')),
    ...new Set(inPages.map(([, text = '']) => text)),
  ];
  const html = readFileSync(`${dist}/style/index.html`, 'utf8');
  expect(await unmatchedSelectors(await site.page(), html, sheets)).toEqual(
    [...LAID_OUT, ...BY_SCRIPT, ...NOT_YET].sort(),
  );
});
