import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonAtMost, poissonExceeds, poissonProbability } from '../../src/availability/poisson.ts';
import { expectNear } from './worked-answers.ts';

const means = fc.double({ min: 1e-6, max: 300, noNaN: true });

describe('Poisson distribution', () => {
  it('has the probabilities of its recurrence, up to counts no factorial holds', () => {
    fc.assert(
      fc.property(means, (mean) => {
        let expected = Math.exp(-mean);
        for (let n = 0; n < 400 && expected > 1e-290; n++) {
          expectNear(poissonProbability(n, mean), expected, 2e-12);
          expected *= mean / (n + 1);
        }
      }),
    );
  });

  it('sums its probabilities from either end', () => {
    fc.assert(
      fc.property(means, fc.integer({ min: 0, max: 400 }), (mean, count) => {
        let below = 0;
        for (let n = 0; n <= count; n++) below += poissonProbability(n, mean);
        let above = 0;
        for (let n = count + 600; n > count; n--) above += poissonProbability(n, mean);
        if (below > 1e-290) expectNear(poissonAtMost(count, mean), below, 1e-11);
        if (above > 1e-290) expectNear(poissonExceeds(count, mean), above, 1e-11);
      }),
    );
  });

  it('is certain of nothing at mean 0', () => {
    expect([poissonProbability(0, 0), poissonProbability(1, 0)]).toEqual([1, 0]);
    expect([poissonAtMost(0, 0), poissonExceeds(0, 0)]).toEqual([1, 0]);
  });

  it('holds at a billion: the value at the mean is e^(−1/(12n))/√(2πn), by Stirling', () => {
    expectNear(poissonProbability(1e9, 1e9), Math.exp(-1 / 12e9) / Math.sqrt(2 * Math.PI * 1e9), 1e-14);
  });

  it('refuses counts that are not whole and means that are not finite', () => {
    const refusal = 'requires a whole count ≥ 0 and a finite mean ≥ 0, got';
    expect(() => poissonProbability(1.5, 1)).toThrow(`poissonProbability ${refusal} 1.5 and 1`);
    expect(() => poissonAtMost(-1, 1)).toThrow(`poissonAtMost ${refusal} -1 and 1`);
    expect(() => poissonExceeds(1, -1)).toThrow(`poissonExceeds ${refusal} 1 and -1`);
    expect(() => poissonExceeds(1, Infinity)).toThrow(`poissonExceeds ${refusal} 1 and Infinity`);
    expect(() => poissonExceeds(1, Number.NaN)).toThrow(/^poissonExceeds requires /);
  });
});
