import { expect, it } from 'vitest';
import { withIntegrity } from '../../src/publishing/integrity.ts';

const digestOf = (address: string) => `digest of ${address}`;

it('a page says what each script of the site must be', () => {
  expect(withIntegrity('<p>a</p><script type="module" src="/_astro/a.js"></script>', digestOf)).toBe(
    `<p>a</p><script type="module" src="/_astro/a.js" integrity="sha384-digest of /_astro/a.js"></script>`,
  );
});

it('and leaves everything else as it is', () => {
  const html =
    '<script>let a;</script><script type="application/ld+json">{}</script><pre>src="/_astro/a.js"</pre>';
  expect(withIntegrity(html, digestOf)).toBe(html);
});
