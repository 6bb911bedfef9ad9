import { type AnyValues, type Calculator, type Query, readQuery, writeQuery } from '../scenario/index.ts';

/** The key under which an address carries the scenario that the answer is compared with. */
const COMPARE = 'compare';

/** What a page shows of a calculator, as far as an address carries it. */
export interface Addressed {
  readonly values: AnyValues;
  /** The values of the scenario that is compared with, if there is one. */
  readonly pinned?: AnyValues | undefined;
}

function ownKeys({ inputs }: Calculator): string[] {
  return [...Object.keys(inputs), COMPARE];
}

/**
 * What a page's address says to one calculator, under bare names in one order.
 *
 * A key with the calculator's name in front, `cost.mttr`, is for that one alone and goes before the bare key, which
 * is for every calculator of the page that has such an input.
 */
export function ownPart(calculator: Calculator, from: Query): string {
  const query = new URLSearchParams(from);
  const own = new URLSearchParams();
  for (const key of ownKeys(calculator)) {
    const text = query.get(`${calculator.slug}.${key}`) ?? query.get(key);
    if (text !== null) own.set(key, text);
  }
  return own.toString();
}

/** The values that an own part compares with, read from the defaults on; nothing where it doesn't. */
export function pinnedIn(calculator: Calculator, own: Query): AnyValues | undefined {
  const pinned = new URLSearchParams(own).get(COMPARE);
  return pinned === null ? undefined : readQuery(calculator, pinned).values;
}

/**
 * The query of a page that shows this: differences from what it shows without, other keys kept in front.
 *
 * @param from the query to start from.
 * @param base the values that the page shows without a query.
 * @param several whether other calculators stand on the page, whose keys must be told from these.
 */
export function pageQuery(
  calculator: Calculator,
  { values, pinned }: Addressed,
  from: Query,
  base: AnyValues,
  several = false,
): string {
  const query = new URLSearchParams(from);
  for (const key of ownKeys(calculator)) {
    query.delete(`${calculator.slug}.${key}`);
    if (!several) query.delete(key);
  }
  // Bare keys that stay for the others say something to this calculator as well.
  const start = several ? readQuery(calculator, query, base).values : base;
  const own = new URLSearchParams(writeQuery(calculator, values, '', start));
  if (pinned) own.set(COMPARE, writeQuery(calculator, pinned));
  for (const [key, text] of own) query.append(several ? `${calculator.slug}.${key}` : key, text);
  return query.toString();
}
