import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { islandElement, islandElementHash } from '../../src/publishing/island-element.ts';

interface Started {
  readonly load: () => Promise<() => void>;
}

/** Runs the script as a page would, with one island of these attributes, and gives what its directive was handed. */
function started(attributes: Readonly<Record<string, string>>, readyState: string): Started[] {
  const handed: Started[] = [];
  const waiting: (() => void)[] = [];
  class Element {
    getAttribute(name: string) {
      return attributes[name] ?? null;
    }
  }
  let defined: (new () => { connectedCallback(): void }) | undefined;
  runInNewContext(islandElement, {
    HTMLElement: Element,
    customElements: {
      define: (_: string, element: typeof defined) => {
        defined = element;
      },
    },
    document: { readyState },
    addEventListener: (_: string, then: () => void) => waiting.push(then),
    Astro: { scenario: (load: Started['load']) => handed.push({ load }) },
  });
  if (!defined) throw new Error('The script defines no element.');
  new defined().connectedCallback();
  if (readyState === 'loading') {
    expect(handed).toEqual([]);
    for (const then of waiting) then();
  }
  return handed;
}

test.each(['loading', 'interactive', 'complete'])(
  'an island is handed to its directive once its page is whole: %s',
  (state) => {
    expect(started({ client: 'scenario' }, state)).toHaveLength(1);
  },
);

test('the policy names the script as it stands in the pages', () => {
  const digest = createHash('sha256').update(islandElement).digest('base64');
  expect(islandElementHash).toBe(`sha256-${digest}`);
  expect(islandElement).not.toMatch(/\/\/|\n/);
});
