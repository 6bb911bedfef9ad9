import { describe, expect, it } from 'vitest';
import { gammaP, gammaQ } from '../../src/availability/gamma.ts';
import { poissonProbability } from '../../src/availability/poisson.ts';
import { type MixtureWeight, poissonMixture } from '../../src/availability/poisson-mixture.ts';
import { expectNear } from './worked-answers.ts';

/** Every term, from the smallest count to far past the last that matters. */
function plainSum(mean: number, weight: MixtureWeight): number {
  let sum = 0;
  for (let n = 0; n < mean + 40 * Math.sqrt(mean) + 200; n++)
    sum += poissonProbability(n, mean) * weight.at(n);
  return sum;
}

/** Weight P(kn, kr) or Q(kn, kr), with the directions that the mixture needs left as loose as they may be. */
function gammaWeight(rises: boolean, shape: number, fitting: number, centre: number): MixtureWeight {
  const regularised = rises ? gammaQ : gammaP;
  const margin = 9 * Math.sqrt(fitting / shape) + (rises ? 40 / shape : 0);
  return {
    at: (n) => regularised(shape * n, shape * fitting),
    rises,
    centre,
    width: Math.sqrt(centre / (1 + shape)),
    saturation: rises ? Math.ceil(fitting + margin) : Math.floor(fitting - margin),
    span: 2 * margin,
  };
}

describe('mean of a weight over a Poisson count', () => {
  it.each([
    [3, 1, 4],
    [3, 25, 1],
    [17, 0.01, 17],
    [20, 0.01, 20],
    [40, 0.01, 40],
    [70, 1, 60],
    [300, 1, 290],
    [1000, 0.25, 1100],
    [2000, 4, 2000],
    [2000, 400, 1990],
    [2000, 400, 2200],
    [2000, 400, 1800],
    [5000, 1, 5300],
  ])('is the plain sum at mean %d, shape %d and %d repairs fitting', (mean, shape, fitting) => {
    for (const rises of [true, false]) {
      const unlikely = rises ? fitting > mean : fitting < mean;
      const between = Math.exp((Math.log(mean) + shape * Math.log(fitting)) / (1 + shape));
      const weight = gammaWeight(rises, shape, fitting, unlikely ? between : mean);
      expectNear(poissonMixture(mean, weight), plainSum(mean, weight), 1e-12);
    }
  });

  it.each([1e2, 1e4, 1e6, 1e9])('evaluates few weights at mean %d', (mean) => {
    for (const shape of mean > 1e6 ? [0.01, 1, 100] : [0.01, 1, 100, 1e4]) {
      for (const rises of [true, false]) {
        for (const deviations of [-6, 0, 6]) {
          const fitting = mean + deviations * Math.sqrt(mean);
          const unlikely = rises ? fitting > mean : fitting < mean;
          const between = Math.exp((Math.log(mean) + shape * Math.log(fitting)) / (1 + shape));
          const weight = gammaWeight(rises, shape, fitting, unlikely ? between : mean);
          let count = 0;
          const counted = {
            ...weight,
            at: (n: number) => {
              count++;
              return weight.at(n);
            },
          };
          const share = poissonMixture(mean, counted);
          if (deviations === 0) {
            expect(share).toBeGreaterThan(0.35);
            expect(share).toBeLessThan(0.65);
          } else if (unlikely) expect(share).toBeLessThan(0.5);
          else expect(share).toBeGreaterThan(0.5);
          expect(count).toBeLessThan(500);
        }
      }
    }
  });

  it('is the weight of no event where the mean is 0', () => {
    expect(poissonMixture(0, gammaWeight(false, 1, 5, 0))).toBe(1);
    expect(poissonMixture(0, gammaWeight(true, 1, 5, 0))).toBe(0);
  });

  it('goes on past terms below all numbers where the weight lacks its last digit of 1 at its saturation', () => {
    const nearly = 1 - 2 ** -53;
    const expectWhole = (weight: MixtureWeight) => expectNear(poissonMixture(1e6, weight), 1, 1e-12);
    const shape = { centre: 1e6, width: 1e3, span: 1 };
    expectWhole({ ...shape, rises: true, saturation: 9e5, at: (n) => (n < 95e4 ? nearly : 1) });
    expectWhole({ ...shape, rises: false, saturation: 11e5, at: (n) => (n > 105e4 ? nearly : 1) });
  });
});
