import { type Preset, presetId } from '../scenario/index.ts';
import { site } from '../site.ts';
import { cardPath, cardSize } from './card.ts';
import { fullAddress } from './structured-data.ts';

/** What is embedded of a calculator. */
export interface Embeddable {
  readonly slug: string;
  readonly title: string;
}

/** The size that a frame has where nobody gives it another: the answer and most inputs; the rest scrolls within it. */
const frame = { width: 720, height: 900 } as const;

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The HTML that shows a calculator on a page of another site.
 *
 * @param width a number of pixels, or 100% for that of its surroundings. It is never wider than these.
 * @param query the figures that it starts from, without a question mark.
 */
export function embedCode(
  { slug, title }: Embeddable,
  { width = '100%', query = '' }: { readonly width?: string; readonly query?: string } = {},
): string {
  const src = fullAddress(`/embed/${slug}/${query && `?${query}`}`);
  // A frame may write to the clipboard, which “Copy link” does, only where its surroundings let it.
  return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${width}" height="${frame.height}" style="border:0;max-width:100%" loading="lazy" allow="clipboard-write"></iframe>`;
}

/** The path of a calculator's page, or of its page for a preset, without the slash at its end. */
function pagePath({ slug }: Embeddable, preset: Preset | undefined): string {
  return `/calculators/${slug}${preset ? `/${presetId(preset)}` : ''}`;
}

/** Where the description of the embed is that a calculator's page, or its page for a preset, leads to. */
export function oembedPath(calculator: Embeddable, preset?: Preset): string {
  return `${pagePath(calculator, preset).replace('/calculators/', '/oembed/')}.json`;
}

/** The description of a calculator's embed, in oEmbed 1.0; with a preset, that of the figures it sets. */
export function oembed(calculator: Embeddable, preset?: Preset) {
  return {
    version: '1.0',
    type: 'rich',
    title: preset ? `${calculator.title}: ${preset.label}` : calculator.title,
    author_name: site.author,
    author_url: fullAddress('/'),
    provider_name: site.name,
    provider_url: fullAddress('/'),
    thumbnail_url: fullAddress(cardPath(`${pagePath(calculator, preset)}/`)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: embedCode(calculator, { width: String(frame.width), query: preset?.query ?? '' }),
    ...frame,
  };
}
