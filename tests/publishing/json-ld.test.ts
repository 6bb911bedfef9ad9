import { expect, it } from 'vitest';
import { jsonLd } from '../../src/publishing/json-ld.ts';

it.each(['</script><script>alert(1)</script>', '<!-- <script>', '</SCRIPT >', 'a < b & "c" > d', '\\u003c'])(
  'says %j within a script element without ending it or changing how it is read',
  (name) => {
    const text = jsonLd([{ '@type': 'Thing', name }]);
    expect(text).not.toMatch(/<\/script|<!--|</i);
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name }],
    });
  },
);
