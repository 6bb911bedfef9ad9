import type { ComponentChildren } from 'preact';

/** What an element is filled with. */
type Filling =
  | { readonly children: ComponentChildren }
  | { readonly dangerouslySetInnerHTML: { readonly __html: string } };

/**
 * Fills an element with what never changes: it is drawn as the page is built, and the browser keeps what it finds there,
 * so that it needs no copy of the words, and no function that draws them (`src/publishing/browser-copy.ts` leaves both out).
 *
 * Preact takes an element that is said to have its own HTML over as it is, and looks into it no further.
 *
 * @param draw what to draw, asked only where the page is built.
 */
export function printed(draw: () => ComponentChildren): Filling {
  return import.meta.env.SSR ? { children: draw() } : { dangerouslySetInnerHTML: { __html: '' } };
}
