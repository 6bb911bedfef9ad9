import type { Calculator } from '../scenario/index.ts';
import type { ScenarioState } from './scenario-state.ts';

const published = new WeakMap<Element, string>();

/**
 * Writes a scenario's figures into the page's prose and formulae: every element with `data-follow="slug.in.key"` or
 * `"slug.out.key"` takes the text of that input or output. What differs from the page as published is marked.
 */
export function followScenario(
  root: ParentNode,
  { slug, inputs, outputs }: Calculator,
  state: ScenarioState,
): void {
  for (const element of root.querySelectorAll(`[data-follow^="${slug}."]`)) {
    const [, side, key = ''] = (element.getAttribute('data-follow') ?? '').split('.');
    const text =
      side === 'in' ? inputs[key]?.show(state.answered[key]) : outputs[key]?.show(state.results[key]);
    if (text === undefined) continue;
    if (!published.has(element)) published.set(element, element.textContent ?? '');
    if (element.textContent !== text) element.textContent = text;
    element.toggleAttribute('data-changed', text !== published.get(element));
  }
}
