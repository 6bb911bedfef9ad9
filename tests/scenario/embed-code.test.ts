import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { embedCode, frameSize } from '../../src/scenario/index.ts';

const one = { slug: 'x', title: 'X', origin: 'https://site.example' };

function frameOf(html: string): Element {
  const frame = select('iframe', fromHtml(html, { fragment: true }));
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

describe('the code of an embed', () => {
  it('is as wide as its surroundings, unless it is told, and as tall as the answer and most inputs', () => {
    expect(frameOf(embedCode(one)).properties.width).toBe('100%');
    const { properties } = frameOf(embedCode({ ...one, width: '400' }));
    expect([properties.width, properties.height]).toEqual([400, frameSize.height]);
  });

  it('starts from the figures that it is given, and runs nothing', () => {
    const code = embedCode({
      ...one,
      title: '"><script>alert(1)</script>&amp;',
      query: 'a=1&b="2"',
    });
    const { properties } = frameOf(code);
    expect(properties.src).toBe('https://site.example/embed/x/?a=1&b=%222%22');
    expect(properties.title).toBe('"><script>alert(1)</script>&amp;');
    expect(select('script', fromHtml(code, { fragment: true }))).toBeUndefined();
  });
});
