import { embedCode, frameSize, type Preset, presetId, presetTitle } from '../scenario/index.ts';
import { site } from '../site.ts';
import { cardPath, cardSize } from './card.ts';
import { fullAddress } from './structured-data.ts';

/** What is embedded of a calculator. */
export interface Embeddable {
  readonly slug: string;
  readonly title: string;
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
    title: preset ? presetTitle(calculator, preset) : calculator.title,
    author_name: site.author,
    author_url: fullAddress('/'),
    provider_name: site.name,
    provider_url: fullAddress('/'),
    thumbnail_url: fullAddress(cardPath(`${pagePath(calculator, preset)}/`)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: embedCode({
      ...calculator,
      origin: site.url,
      width: String(frameSize.width),
      query: preset?.query ?? '',
    }),
    ...frameSize,
  };
}
