import type { Element } from 'hast';

/**
 * Whether an element has one of these classes: what a selector of them says too, which would be read anew for each of the
 * thousands of elements of a page.
 */
export function hasClass({ properties: { className } }: Element, ...names: readonly string[]): boolean {
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}
