import { expect, it } from 'vitest';
import { icons } from '../../src/publishing/icons.ts';
import { manifest } from '../../src/publishing/manifest.ts';

it('names icons that are made, in the sizes that they have, one for every use that browsers ask for', () => {
  const named = manifest().icons.filter(({ type }) => type === 'image/png');
  for (const { src, sizes } of named) {
    const [, name = ''] = /^\/icon-(.+)\.png$/.exec(src) ?? [];
    const { size } = icons[name as keyof typeof icons];
    expect(sizes).toBe(`${size}x${size}`);
  }
  expect(named.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']),
  );
});

it('keeps to the site, in the site’s colours', () => {
  const { start_url, scope, background_color, theme_color, lang } = manifest();
  expect(start_url.startsWith(scope)).toBe(true);
  expect([background_color, theme_color]).toEqual([
    expect.stringMatching(/^#[0-9a-f]{6}$/),
    expect.stringMatching(/^#[0-9a-f]{6}$/),
  ]);
  expect(lang).toBe('en-GB');
});
