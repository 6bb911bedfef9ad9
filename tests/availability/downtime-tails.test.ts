import { describe, expect, it } from 'vitest';
import { type DowntimeModel, wholeDowntimeModel } from '../../src/availability/downtime-model.ts';
import { downtimeTails } from '../../src/availability/downtime-tails.ts';
import { gammaP, gammaQ } from '../../src/availability/gamma.ts';
import { poissonProbability } from '../../src/availability/poisson.ts';
import { expectNear } from './worked-answers.ts';

const tailsOf = (model: DowntimeModel) => downtimeTails(wholeDowntimeModel(model));

/** Both sides by adding up every term for n failures, of which `earlier` more are under way: Tijms 2003, eq. (8.3.2). */
function plainSums({ mttf, mttr, spread = 1, horizon }: DowntimeModel, x: number, earlier: number) {
  const mean = (horizon - x) / mttf;
  const shape = spread ** -2;
  let atMost = 0;
  let exceeds = 0;
  for (let n = 0; n < mean + 40 * Math.sqrt(mean) + 200; n++) {
    const repairs = n + earlier;
    const probability = poissonProbability(n, mean);
    atMost += probability * (repairs === 0 ? 1 : gammaP(shape * repairs, (shape * x) / mttr));
    exceeds += probability * (repairs === 0 ? 0 : gammaQ(shape * repairs, (shape * x) / mttr));
  }
  return { atMost, exceeds };
}

describe('both sides of the downtime', () => {
  it.each<[DowntimeModel, readonly number[]]>([
    [{ mttf: 100, mttr: 5, horizon: 1000 }, [0.1, 3, 20, 48, 120, 600, 999]],
    [{ mttf: 5000, mttr: 40, horizon: 1000 }, [0.1, 20, 100, 800]],
    [{ mttf: 1, mttr: 1, horizon: 1000 }, [300, 450, 500, 550, 700]],
    [{ mttf: 0.2, mttr: 0.5, horizon: 1000 }, [600, 700, 715, 730, 800]],
    [{ mttf: 100, mttr: 5, spread: 0.3, horizon: 1000 }, [3, 5.5, 48, 120]],
    [{ mttf: 3, mttr: 7, spread: 0.05, horizon: 1000 }, [500, 690, 700, 720, 800]],
    [{ mttf: 100, mttr: 5, spread: 3, horizon: 1000 }, [0.01, 1, 48, 400]],
    [{ mttf: 2, mttr: 2, spread: 10, horizon: 1000 }, [1, 200, 500, 900]],
  ])('of %o are the plain sums over the number of failures', (model, places) => {
    const { atMost, exceeds } = tailsOf(model);
    for (const x of places) {
      const plain = plainSums(model, x, 0);
      expectNear(atMost(x), plain.atMost, 1e-11);
      expectNear(exceeds(x), plain.exceeds, 1e-11);
    }
  });

  it('in the long run are those of a start up and a start down, by their shares', () => {
    const model = { mttf: 30, mttr: 10, horizon: 100, start: 'steady' } as const;
    const { atMost, exceeds } = tailsOf(model);
    for (const x of [1, 20, 25, 60, 99]) {
      const [up, down] = [plainSums(model, x, 0), plainSums(model, x, 1)];
      expectNear(atMost(x), 0.75 * up.atMost + 0.25 * down.atMost, 1e-12);
      expectNear(exceeds(x), 0.75 * up.exceeds + 0.25 * down.exceeds, 1e-12);
    }
    // No downtime at all: up at the start, and no failure in 100 h.
    expectNear(atMost(0), 0.75 * Math.exp(-100 / 30), 1e-15);
    expectNear(exceeds(0), 0.25 - 0.75 * Math.expm1(-100 / 30), 1e-15);
    // No period is longer than itself, though some are downtime from end to end.
    expect([100, 200].map(atMost)).toEqual([1, 1]);
    expect([100, 200].map(exceeds)).toEqual([0, 0]);
  });

  it('are certain far from the mean, where the likely numbers of failures leave no doubt', () => {
    // A thousand failures and more, whose repairs make up 1,000 h; and 18,000 of them, a ninth of an hour each, 200 h.
    expectNear(tailsOf({ mttf: 1, mttr: 1, horizon: 2000 }).exceeds(0.001), 1, 1e-14);
    expectNear(tailsOf({ mttf: 1, mttr: 1 / 9, horizon: 2000 }).atMost(1000), 1, 1e-14);
  });

  it('of repairs all alike step at whole numbers of them, and at what rounding leaves just below', () => {
    const { atMost, exceeds } = tailsOf({ mttf: 100, mttr: 0.1, spread: 0, horizon: 1000 });
    const count = (most: number, mean: number) => {
      let sum = 0;
      for (let n = 0; n <= most; n++) sum += poissonProbability(n, mean);
      return sum;
    };
    for (const [x, most] of [
      [0.05, 0],
      [0.1, 1],
      // 0.3/0.1 is 2.9999999999999996 in binary.
      [0.3, 3],
      [0.29, 2],
      [1.1, 11],
    ] as const) {
      expectNear(atMost(x), count(most, (1000 - x) / 100), 1e-12);
      expectNear(exceeds(x), 1 - count(most, (1000 - x) / 100), 1e-9);
    }
    expect([-1, 1000].map(atMost)).toEqual([0, 1]);
    expect([-1, 1000].map(exceeds)).toEqual([1, 0]);
  });

  it('have their ends', () => {
    const { atMost, exceeds } = tailsOf({ mttf: 100, mttr: 5, horizon: 1000 });
    expect([-1, 1000, 2000].map(atMost)).toEqual([0, 1, 1]);
    expect([-1, 1000, 2000].map(exceeds)).toEqual([1, 0, 0]);
    expectNear(atMost(0), Math.exp(-10), 1e-15);
    expectNear(exceeds(0), -Math.expm1(-10), 1e-15);
  });

  it('are certain where no number of failures could make up the time', () => {
    for (const spread of [0, 1]) {
      const { atMost, exceeds } = tailsOf({ mttf: 100, mttr: 1e-15, spread, horizon: 1000 });
      expect([atMost(10), exceeds(10)]).toEqual([1, 0]);
    }
  });

  it('step from 0 to 1 where the downtime is the same in every period: none, or all of it', () => {
    const none = [
      tailsOf({ mttf: 100, mttr: 0, horizon: 1000 }),
      tailsOf({ mttf: Infinity, mttr: 5, horizon: 1000 }),
      tailsOf({ mttf: Infinity, mttr: 5, horizon: 1000, start: 'steady' }),
    ];
    for (const { atMost, exceeds } of none) {
      expect([-1, 0, 0.001, 2000].map(atMost)).toEqual([0, 1, 1, 1]);
      expect([-1, 0, 0.001, 2000].map(exceeds)).toEqual([1, 0, 0, 0]);
    }
    const { atMost, exceeds } = tailsOf({ mttf: 0, mttr: 5, horizon: 1000 });
    expect([-1, 0, 999.999, 1000].map(atMost)).toEqual([0, 0, 0, 1]);
    expect([-1, 0, 999.999, 1000].map(exceeds)).toEqual([1, 1, 1, 0]);
  });

  it('are no more than 1, whatever the rounding', () => {
    const { atMost, exceeds } = tailsOf({ mttf: 1, mttr: 1, horizon: 10, start: 'steady' });
    for (let x = 0.01; x < 10; x += 0.01) {
      expect(atMost(x)).toBeLessThanOrEqual(1);
      expect(exceeds(x)).toBeLessThanOrEqual(1);
    }
  });
});
