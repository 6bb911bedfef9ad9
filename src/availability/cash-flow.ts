import { requireAmounts } from './argument-rules.ts';

/** Money by year: `flows[0]` is paid (−) or received (+) at the start, `flows[t]` at the end of year t. */
export type CashFlows = readonly number[];

function requireFlows(caller: string, flows: CashFlows): void {
  const odd = flows.find((flow) => !Number.isFinite(flow));
  if (odd !== undefined) throw new RangeError(`${caller} requires finite cash flows, got ${odd}`);
}

/**
 * Net present value: Σ flows[t] / (1 + r)^t.
 *
 * Source: Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5.
 *
 * @param flows money by year.
 * @param discountRate r a year, a fraction above −1; 0.08 for 8 %.
 * @returns money of today.
 * @throws RangeError for a rate of −1 or less or a flow that is not finite.
 */
export function netPresentValue(flows: CashFlows, discountRate: number): number {
  requireFlows('netPresentValue', flows);
  if (!(discountRate > -1 && discountRate < Infinity)) {
    throw new RangeError(`netPresentValue requires a finite rate above −1, got ${discountRate}`);
  }
  return flows.reduceRight((later, flow) => flow + later / (1 + discountRate), 0);
}

/** Without the zeros at both ends: neither changes a root other than 0 and infinity. */
function trimmed(flows: CashFlows): CashFlows {
  const counts = (flow: number) => flow !== 0;
  // Where none counts, from −1 to 0: nothing.
  return flows.slice(flows.findIndex(counts), flows.findLastIndex(counts) + 1);
}

/** Sign of Σ flows[t]·e^(logFactor·t), taken for 0 where the sum is no more than `noise` times the size of its terms. */
function signAt(flows: CashFlows, logFactor: number, noise = 0): number {
  // Powers of the factor or of its inverse, whichever is below 1, so that nothing overflows.
  const ordered = logFactor <= 0 ? flows.toReversed() : flows;
  const factor = Math.exp(-Math.abs(logFactor));
  let value = 0;
  let size = 0;
  for (const flow of ordered) {
    value = value * factor + flow;
    size = size * factor + Math.abs(flow);
  }
  return Math.abs(value) <= size * noise ? 0 : Math.sign(value);
}

/** The root between two places of opposite sign, to the last digit but for the noise in the flows' sum. */
function bisect(flows: CashFlows, low: number, high: number): number {
  const signLow = signAt(flows, low);
  let [below, above] = [low, high];
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (signAt(flows, middle) === signLow) below = middle;
    else above = middle;
  }
}

// A sum of flows that should be 0 comes out at some 1e-16 of their size for each year.
const NOISE = 1e-14;

/**
 * Every logFactor at which the discounted flows add up to 0, by Rolle's theorem: between two neighbouring roots of the
 * derivative lies at most one.
 */
function logRoots(flows: CashFlows): number[] {
  const terms = trimmed(flows);
  if (!terms.some((flow) => flow < 0) || !terms.some((flow) => flow > 0)) return [];
  // Cauchy's bound: no root's factor lies outside 1/(1 + largest/|first|) to 1 + largest/|last|.
  const largest = Math.max(...terms.map(Math.abs));
  const low = -Math.log1p(largest / Math.abs(terms[0]!));
  const high = Math.log1p(largest / Math.abs(terms.at(-1)!));
  // As shares of the largest, or derivatives of a century's flows would grow past every number.
  const turns = logRoots(terms.map((flow, t) => (flow / largest) * t));
  // Turns outside the bound do no harm: the sum has the same sign there as at its end.
  const places = [low - 1, ...turns, high + 1];
  const touching = places.filter((place) => signAt(terms, place, NOISE) === 0);
  const crossings = places.slice(1).flatMap((place, i) => {
    const before = places[i]!;
    return signAt(terms, before, NOISE) * signAt(terms, place, NOISE) < 0
      ? [bisect(terms, before, place)]
      : [];
  });
  return [...touching, ...crossings].sort((a, b) => a - b);
}

/**
 * Internal rate of return: the one rate above −1 at which the flows have no net present value.
 *
 * All rates are looked for, not the first: flows that change sign more than once can have several, none of which
 * says anything, or still only one. Source: Descartes' rule of signs; Brealey, Myers and Allen, Principles of Corporate
 * Finance, chapter 5, on the pitfalls.
 *
 * @param flows money by year.
 * @returns a fraction a year, negative where the flows do not bring back what they cost; absent where there is no such
 *   rate or more than one. Rates closer than 1e-7 to each other may be taken for one.
 * @throws RangeError for a flow that is not finite.
 */
export function internalRateOfReturn(flows: CashFlows): number | undefined {
  requireFlows('internalRateOfReturn', flows);
  const [root, another] = logRoots(flows);
  return root === undefined || another !== undefined ? undefined : Math.expm1(-root);
}

/**
 * Payback, undiscounted: upfront / yearly saving, the part of the last year in proportion.
 *
 * @param upfront money paid at the start, 0 or more.
 * @param yearlySaving money saved in each year, of either sign.
 * @returns years, whether or not anyone waits that long; Infinity where nothing is saved.
 * @throws RangeError for a negative or infinite outlay or a saving that is not finite.
 */
export function paybackYears(upfront: number, yearlySaving: number): number {
  requireAmounts('paybackYears', { upfront });
  requireFlows('paybackYears', [yearlySaving]);
  return yearlySaving > 0 ? upfront / yearlySaving : Infinity;
}
