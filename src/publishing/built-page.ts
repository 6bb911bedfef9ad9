import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';

/** What a page's structured data says of one thing: properties by schema.org's names. */
export type PageThing = Readonly<Record<string, unknown>>;

/** What the head of a built page says of it. */
export interface BuiltPage {
  /** Its path, with a slash at the end. */
  readonly path: string;
  /** The full address that stands for it; none where it is at no address of its own. */
  readonly canonical: string | undefined;
  /** Whether search engines are to leave it out. */
  readonly unlisted: boolean;
  readonly things: readonly PageThing[];
  readonly html: string;
}

function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Reads what a page says of itself. Copies for machines are made from the pages as they were built, so that they say the
 * same, whatever component wrote it.
 */
export function readPage(path: string, html: string): BuiltPage {
  // Most pages are only asked what they are, which stands in the head and in one script; their bodies are long.
  const head: Root = fromHtml(html.slice(0, html.indexOf('</head>')));
  const told = html.lastIndexOf('<script type="application/ld+json">');
  const things: Root = fromHtml(told < 0 ? '' : html.slice(told, html.indexOf('</script>', told)));
  const robots = attribute(select('meta[name=robots]', head), 'content') ?? '';
  return {
    path,
    html,
    canonical: attribute(select('link[rel=canonical]', head), 'href'),
    unlisted: robots.includes('noindex'),
    things: selectAll('script', things).flatMap(
      (script) => JSON.parse(textOf(script))['@graph'] as PageThing[],
    ),
  };
}

/** The thing of that type which a page is about, where it is about one. */
export function thingOf({ things }: BuiltPage, type: string): PageThing | undefined {
  return things.find((thing) => thing['@type'] === type);
}

/** Whether a page stands for itself and may be found: others lead to it, or are about nothing. */
export function isListed({ canonical, unlisted, path }: BuiltPage): boolean {
  return !unlisted && canonical !== undefined && new URL(canonical).pathname === path;
}
