import { type Calculator, type Evaluation, evaluateQuery, type Query } from '../scenario/index.ts';
import budget from './budget.ts';
import chain from './chain.ts';
import cost from './cost.ts';
import guarantee from './guarantee.ts';
import migration from './migration.ts';
import mtbf from './mtbf.ts';
import pair from './pair.ts';
import platforms from './platforms.ts';
import recovery from './recovery.ts';
import restart from './restart.ts';
import storage from './storage.ts';
import uptime from './uptime.ts';
import vdi from './vdi.ts';
import year from './year.ts';

/** Every calculator by slug, in the order in which lists show them. */
export const calculators: { readonly [slug: string]: Calculator } = {
  uptime,
  budget,
  mtbf,
  year,
  chain,
  pair,
  restart,
  recovery,
  vdi,
  storage,
  guarantee,
  cost,
  platforms,
  migration,
};

/**
 * Answers a query for the calculator of that slug.
 *
 * @param slug such as "uptime".
 * @param query an address query, e.g. "availability=99.95", or URLSearchParams; see `readQuery` for how it is read.
 * @returns inputs used, outputs in the contract's units (seconds, fractions, per year, currency) and problems.
 * @throws RangeError for a slug that no calculator has; for a query, never.
 */
export function evaluate(slug: string, query: Query = ''): Evaluation {
  const calculator = Object.hasOwn(calculators, slug) ? calculators[slug] : undefined;
  if (!calculator) {
    throw new RangeError(`evaluate requires one of ${Object.keys(calculators).join(', ')}, got ${slug}`);
  }
  const { inputs, outputs, problems } = evaluateQuery(calculator, query);
  return { inputs, outputs, problems };
}
