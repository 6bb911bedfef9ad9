import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withIntegrity } from '../../src/publishing/integrity.ts';

const contentOf = (address: string) => Buffer.from(`content of ${address}`);

it('a page says what each script of the site must be', () => {
  const digest = createHash('sha384').update('content of /_astro/a.js').digest('base64');
  expect(withIntegrity('<p>a</p><script type="module" src="/_astro/a.js"></script>', contentOf)).toBe(
    `<p>a</p><script type="module" src="/_astro/a.js" integrity="sha384-${digest}"></script>`,
  );
});

it('and leaves everything else as it is', () => {
  const html =
    '<script>let a;</script><script type="application/ld+json">{}</script><pre>src="/_astro/a.js"</pre>';
  expect(withIntegrity(html, contentOf)).toBe(html);
});
