import { type ComponentType, h, hydrate } from 'preact';

/**
 * Wakes one island: the part of Astro's way with Preact that this site uses, in the place of all of it, which also knows
 * slots, signals and islands that were never built.
 *
 * @param element the island as built.
 * @returns what Astro calls with the island's component and its properties, once their script is there.
 */
export default function hydrateIsland(element: HTMLElement) {
  return (component: ComponentType, properties: Record<string, unknown>): void => {
    // Without this mark the page holds no HTML of the island to wake.
    if (element.hasAttribute('ssr')) hydrate(h(component, properties), element);
  };
}
