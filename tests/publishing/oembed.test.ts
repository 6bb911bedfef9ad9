import { Ajv } from 'ajv';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { oembed, oembedPath } from '../../src/publishing/oembed.ts';

const address = { type: 'string', pattern: '^https://\\S+$' };
const pixels = { type: 'integer', minimum: 1 };

/** Section 2.3.4 of oEmbed 1.0, for a response of the type rich, with all that a thumbnail needs. */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: [
    'type',
    'version',
    'html',
    'width',
    'height',
    'thumbnail_url',
    'thumbnail_width',
    'thumbnail_height',
  ],
  additionalProperties: false,
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string' },
    author_url: address,
    provider_name: { type: 'string' },
    provider_url: address,
    cache_age: pixels,
    thumbnail_url: address,
    thumbnail_width: pixels,
    thumbnail_height: pixels,
    html: { type: 'string', minLength: 1 },
    width: pixels,
    height: pixels,
  },
});

/** The frame that some HTML shows. */
function frameOf(html: string): Element {
  const frame = select('iframe', fromHtml(html, { fragment: true }));
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

describe.each(Object.values(calculators).map((one) => [one.slug, one] as const))(
  'the embed of %s',
  (slug, one) => {
    const response = oembed(one);

    it('is described as oEmbed asks for', () => {
      expect(validate(response) || validate.errors).toBe(true);
      expect(oembedPath(one)).toBe(`/oembed/${slug}.json`);
    });

    it('is a frame of the size that it says, with the calculator’s title', () => {
      const { properties } = frameOf(response.html);
      expect(properties.src).toBe(`https://availability-advisor.example/embed/${slug}/`);
      expect([Number(properties.width), Number(properties.height)]).toEqual([
        response.width,
        response.height,
      ]);
      expect(properties.title).toBe(one.title);
    });
  },
);

describe('the embed of a calculator at a preset', () => {
  const calculator = { slug: 'x', title: 'X' };
  const preset = { label: 'Four nines', query: 'a=1&b=2', note: 'n' };

  it('starts from its figures and shows its card', () => {
    expect(oembedPath(calculator, preset)).toBe('/oembed/x/four-nines.json');
    const response = oembed(calculator, preset);
    expect(validate(response) || validate.errors).toBe(true);
    expect(response.title).toBe('X: Four nines');
    expect(response.thumbnail_url).toMatch(/\/cards\/calculators\/x\/four-nines\.png$/);
    expect(String(frameOf(response.html).properties.src)).toMatch(/\/embed\/x\/\?a=1&b=2$/);
  });
});
