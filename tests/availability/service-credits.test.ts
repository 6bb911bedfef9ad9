import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCreditBands } from '../../src/availability/credit-bands.ts';
import { type ServiceGuarantee, serviceCredits } from '../../src/availability/service-credits.ts';
import { occupationAtMost } from './occupation-time.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

/** The defaults of the calculator `guarantee`. */
const usual: ServiceGuarantee = {
  feePerMonth: 1000,
  bands: readCreditBands('99.99:10,99:30,95:100'),
  mttfHours: 4380,
  mttrHours: 1,
  lossPerHour: 10_000,
  payout: 50_000,
  payoutMonths: 6,
  yearHours: 8765.82,
};

describe('credits of a service level agreement', () => {
  it.each([
    ['mttf=8751.24h&mttr=8.76h&year=365', { mttfHours: 8751.24, mttrHours: 8.76, yearHours: 8760 }],
    ['mttf=333332.333h&mttr=1h', { mttfHours: 333_332.333, mttrHours: 1 }],
  ])('are those of the worked answer %s', (query, part) => {
    const expected = workedAnswer('guarantee', query) as unknown as { breach: number[] } & Record<
      string,
      number
    >;
    const credits = serviceCredits({ ...usual, ...part });
    credits.breach.forEach((probability, i) => {
      // The worked answer is 1 − cdf: it holds to 1e-9 of 1e-6, and has nothing left of 1e-18.
      expect(Math.abs(probability - expected.breach[i]!)).toBeLessThan(1e-15 + 1e-9 * expected.breach[i]!);
    });
    for (const key of [
      'creditYear',
      'lossYear',
      'creditShare',
      'payoutProbability',
      'expectedPayout',
    ] as const) {
      expectNear(credits[key], expected[key]);
    }
  });

  it('are those of the examples in models.md 2(j)', () => {
    // MTBF 8751.24 h there is the MTTF; mean month 730 h.
    const rare = serviceCredits({ ...usual, mttfHours: 8751.24, mttrHours: 8.76, yearHours: 8760 });
    expect(rare.breach.map((probability) => probability.toFixed(4))).toEqual(['0.0803', '0.0361', '0.0014']);
    expect((rare.creditYear / 12_000).toFixed(4)).toBe('0.0162');
    const often = serviceCredits({ ...usual, mttfHours: 4379.56, mttrHours: 0.438, yearHours: 8760 });
    expect(often.breach[0]!.toFixed(3)).toBe('0.132');
    expect((often.creditYear / 12_000).toFixed(4)).toBe('0.0132');
    const claimed = serviceCredits({ ...usual, mttfHours: 333_332.333 });
    expect(claimed.payoutProbability.toFixed(4)).toBe('0.0131');
    expect(Math.round(claimed.expectedPayout)).toBe(653);
    // 99.95 % with outages of 15 min: MTTF 499.75 h.
    expect(
      serviceCredits({ ...usual, mttfHours: 499.75, mttrHours: 0.25 }).payoutProbability,
    ).toBeGreaterThan(0.999);
  });

  it('breach as often as a Markov chain in its long-run state says', () => {
    const frequent = { ...usual, mttfHours: 200, mttrHours: 20, yearHours: 8760 };
    const { breach } = serviceCredits(frequent);
    const chain = { mttf: 200, mttr: 20, phases: 1, horizon: 730, beginsDown: 20 / 220 };
    for (const [i, allowed] of [0.073, 7.3, 36.5].entries()) {
      expectNear(breach[i]!, 1 - occupationAtMost(chain, allowed), 1e-10);
    }
  });

  it('credit the sum of every band’s credit times the probability of being in it', () => {
    const { breach, creditYear } = serviceCredits(usual);
    const [a, b, c] = breach as [number, number, number];
    expectNear(creditYear, 12_000 * (0.1 * (a - b) + 0.3 * (b - c) + c), 1e-12);
  });

  it('keep a breach of 1e-18 that no difference from 1 could show', () => {
    // One outage of more than 36.5 h when the mean is 1 h: about (u + T/MTTF·(1 − x/T) …)·e^(−36.5), so between these.
    const { breach } = serviceCredits({ ...usual, mttfHours: 333_332.333 });
    const allowed = 0.05 * 730.485;
    const once = Math.exp(-allowed) * ((730.485 - allowed) / 333_332.333);
    expect(breach[2]).toBeGreaterThan(once);
    expect(breach[2]).toBeLessThan(once * 1.1);
  });

  it('grow with the repair time and shrink with the MTTF', () => {
    const hours = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(hours, hours, (mttfHours, mttrHours) => {
        const { creditYear, lossYear } = serviceCredits({ ...usual, mttfHours, mttrHours });
        const slower = serviceCredits({ ...usual, mttfHours, mttrHours: mttrHours * 1.1 });
        const rarer = serviceCredits({ ...usual, mttfHours: mttfHours * 1.1, mttrHours });
        expect(slower.creditYear).toBeGreaterThanOrEqual(creditYear * (1 - 1e-12));
        expect(slower.lossYear).toBeGreaterThan(lossYear);
        expect(rarer.creditYear).toBeLessThanOrEqual(creditYear * (1 + 1e-12));
        expect(creditYear).toBeLessThanOrEqual(12_000);
      }),
    );
  });

  it('have their limits: never failing, no repair time, no loss, no bands', () => {
    const nothing = { creditYear: 0, lossYear: 0, creditShare: 0 };
    expect(serviceCredits({ ...usual, mttfHours: Infinity })).toEqual({
      ...nothing,
      breach: [0, 0, 0],
      payoutProbability: 0,
      expectedPayout: 0,
    });
    expect(serviceCredits({ ...usual, mttrHours: 0 })).toMatchObject({ ...nothing, breach: [0, 0, 0] });
    expect(serviceCredits({ ...usual, lossPerHour: 0 }).creditShare).toBe(Infinity);
    expect(serviceCredits({ ...usual, bands: [] })).toMatchObject({
      breach: [],
      creditYear: 0,
      creditShare: 0,
    });
    // Below 100 % lies any downtime at all; below 0 % nothing.
    const ends = serviceCredits({ ...usual, bands: readCreditBands('100:10,0:50') });
    expectNear(ends.breach[0]!, 1 - (4380 / 4381) * Math.exp(-730.485 / 4380), 1e-12);
    expect(ends.breach[1]).toBe(0);
  });

  it.each<[Partial<ServiceGuarantee>, string]>([
    [{ mttfHours: 0 }, 'serviceCredits requires an MTTF above 0 h, got mttfHours = 0'],
    [{ mttrHours: -1 }, 'serviceCredits requires finite amounts of 0 or more, got mttrHours = -1'],
    [
      { feePerMonth: Number.NaN },
      'serviceCredits requires finite amounts of 0 or more, got feePerMonth = NaN',
    ],
    [{ yearHours: 0 }, 'serviceCredits requires finite amounts above 0, got yearHours = 0'],
    [{ bands: [...usual.bands].reverse() }, 'serviceCredits requires bands with falling thresholds'],
    [
      { bands: [usual.bands[1]!, usual.bands[1]!] },
      'serviceCredits requires bands with falling thresholds, got 0.01 before 0.01 (as 1 − threshold)',
    ],
    [
      { bands: [{ threshold: { fraction: 0.99, complement: 0.01 }, credit: 2 }] },
      'serviceCredits requires shares from 0 to 1, got credit = 2',
    ],
  ])('refuse %o', (part, message) => {
    expect(() => serviceCredits({ ...usual, ...part })).toThrow(message);
  });
});
