import type { Query } from '../scenario/index.ts';
import { ownPart, pageQuery, pinnedIn } from './page-address.ts';
import type { Scenario } from './scenario-store.ts';

/** Where a panel stands: its heading's level and the link that it copies follow from it. */
export type PanelPlace = 'article' | 'page' | 'embed';

/** Whether other calculators stand on the page, whose keys in the address must be told from this one's. */
function severalOnPage(): boolean {
  return document.querySelectorAll('[data-calculator]').length > 1;
}

/**
 * The query of the present answer, as a difference from what this page shows without one.
 *
 * @param from the query that it is written into.
 * @param several whether other calculators stand on the page, whose keys may be the same.
 */
export function queryOf(
  { calculator, state, pinned, base }: Scenario,
  from: Query = '',
  several = false,
): string {
  const shown = { values: state.value.answered, pinned: pinned.value?.answered };
  return pageQuery(calculator, shown, from, base, several);
}

/** Takes over what the page's address says of a calculator. */
export function openAddress(scenario: Scenario, part: string): void {
  scenario.open(part, pinnedIn(scenario.calculator, part));
}

/** What the page's address says of a calculator, in its own keys. */
export function addressPart({ calculator }: Scenario): string {
  return ownPart(calculator, location.search);
}

/** The query of the calculator's own page, or of its embed, for the present answer: a difference from the defaults. */
export function ownQuery({ calculator, state, pinned, defaults }: Scenario, from = ''): string {
  const shown = { values: state.value.answered, pinned: pinned.value?.answered };
  return pageQuery(calculator, shown, from, defaults);
}

/** This page's address with the present answer in it, other keys and the place in the page kept. */
export function addressOf(scenario: Scenario): string {
  const query = queryOf(scenario, location.search, severalOnPage());
  return `${location.pathname}${query && `?${query}`}${location.hash}`;
}

/**
 * The address that shows the present answer: this page's, or for an embed the calculator's own page.
 *
 * @param from what stands in front of the figures in its query, such as a campaign's parameters.
 */
export function linkTo(scenario: Scenario, place: PanelPlace, from = ''): string {
  const own = place === 'embed';
  const query = own ? ownQuery(scenario, from) : queryOf(scenario, from, severalOnPage());
  const path = own ? `/calculators/${scenario.calculator.slug}/` : location.pathname;
  return `${location.origin}${path}${query && `?${query}`}`;
}
