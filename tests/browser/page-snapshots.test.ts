import { expect, test } from 'vitest';
import { builtPages, kinds, useSite } from './site.ts';
import { expectSnapshot, keptSnapshots } from './snapshot.ts';
import { imagesOf, leaveOnly, openStill, paperWidth } from './still-page.ts';

const site = useSite();

// A window somewhat higher than a page's first screen: its head, and how what follows it is set.
const height = 1200;
const screens = [360, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    look: `${width}.${colorScheme}`,
    width,
    media: { colorScheme, media: 'screen' } as const,
  })),
);
const looks = [
  ...screens,
  { look: 'print', width: paperWidth, media: { colorScheme: 'light', media: 'print' } as const },
];

/** What a page’s snapshots are called. */
function nameOf(path: string): string {
  return `pages/${
    path
      .replace(/\.html$/, '')
      .replace(/^\/|\/$/g, '')
      .replaceAll('/', '-') || 'home'
  }`;
}

/** Parts of the page of styles, which has every component in every state: the place of each on the page. */
const components = [
  'colours',
  'type',
  'text',
  'article-parts',
  'passing-on',
  'lists',
  'outcome',
  'changed',
  'compared',
  'chosen',
  'passed-on',
  'found',
  'search-field',
  'folded',
  'glossary-parts',
  'signature',
  'states',
  'failing',
  'cards',
  'formulae',
  'drawings',
  'figures',
];

test.each(kinds)('%s looks as it did, at three widths, in both themes and in print', async (path) => {
  const page = await openStill(site, path, height);
  for (const { look, width, media } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia(media);
    await imagesOf(page);
    await expectSnapshot(`${nameOf(path)}.${look}`, await page.screenshot({ animations: 'disabled' }));
  }
});

test.each(components)('the components of “%s” look as they did', async (id) => {
  const page = await openStill(site, '/style/', height);
  const place = `section[aria-labelledby="${id}"]`;
  await leaveOnly(page, place);
  for (const { look, width, media } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia(media);
    await imagesOf(page);
    const shown = await page.locator(place).screenshot({ animations: 'disabled' });
    await expectSnapshot(`${nameOf(`/style/${id}/`)}.${look}`, shown);
  }
});

test('every kind of page is there once, and nothing else is kept', () => {
  const paths = [...kinds, ...components.map((id) => `/style/${id}/`)];
  const named = paths.flatMap((path) => looks.map(({ look }) => `${nameOf(path)}.${look}`));
  expect(
    keptSnapshots()
      .filter((name) => name.startsWith('pages/'))
      .sort(),
  ).toEqual(named.sort());
  // A kind is what the address begins with.
  const folders = new Set(builtPages().map((path) => path.split('/')[1]));
  for (const folder of folders) {
    const known = folder === 'style' || kinds.some((path) => path.split('/')[1] === folder);
    expect(known, folder).toBe(true);
  }
});
