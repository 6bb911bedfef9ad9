import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualDowntimeCost, downtimeCostAtMeanLength } from '../../src/availability/downtime-cost.ts';
import { expectNear, seededRandom, workedAnswer } from './worked-answers.ts';

const usual = {
  outagesPerYear: 4,
  mttrHours: 2,
  perIncident: 5000,
  perHour: 20_000,
  thresholdHours: 4,
  surchargePerHour: 50_000,
};

function costOf(hours: number): number {
  return (
    usual.perIncident +
    usual.perHour * hours +
    usual.surchargePerHour * Math.max(0, hours - usual.thresholdHours)
  );
}

describe('cost of downtime', () => {
  it('gives the worked answers', () => {
    const expected = workedAnswer('cost', '');
    expectNear(annualDowntimeCost(usual), expected.annual);
    expectNear(downtimeCostAtMeanLength(usual), expected.naive);
  });

  it('is the integral of the cost over exponential lengths', () => {
    // ∫ c(r)·e^(−r/m)/m dr, midpoint rule, to 60 means.
    const steps = 600_000;
    const width = (60 * usual.mttrHours) / steps;
    let mean = 0;
    for (let i = 0; i < steps; i++) {
      const hours = (i + 0.5) * width;
      mean += costOf(hours) * Math.exp(-hours / usual.mttrHours) * (width / usual.mttrHours);
    }
    expectNear(annualDowntimeCost(usual), usual.outagesPerYear * mean, 1e-8);
  });

  it('agrees with a seeded simulation of outages', () => {
    const random = seededRandom(7);
    const outages = 200_000;
    let cost = 0;
    for (let i = 0; i < outages; i++) cost += costOf(-usual.mttrHours * Math.log(random()));
    // The cost of an outage has a standard deviation of about 1.4 times its mean: four of the mean's are 1.3 %.
    expectNear((usual.outagesPerYear * cost) / outages, annualDowntimeCost(usual), 0.013);
  });

  it('never comes out below the bill at the mean length', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const any = fc.record({
      outagesPerYear: amount,
      mttrHours: amount,
      perIncident: amount,
      perHour: amount,
      thresholdHours: amount,
      surchargePerHour: amount,
    });
    fc.assert(
      fc.property(any, (cost) => {
        expect(annualDowntimeCost(cost) * (1 + 1e-12)).toBeGreaterThanOrEqual(downtimeCostAtMeanLength(cost));
      }),
    );
  });

  it('is the same either way without a surcharge or with one from the first minute', () => {
    for (const cost of [
      { ...usual, surchargePerHour: 0 },
      { ...usual, thresholdHours: 0 },
    ]) {
      expectNear(annualDowntimeCost(cost), downtimeCostAtMeanLength(cost));
    }
  });

  it('is the cost of incidents alone where outages take no time', () => {
    for (const thresholdHours of [0, 4]) {
      expect(annualDowntimeCost({ ...usual, mttrHours: 0, thresholdHours })).toBe(20_000);
    }
    expect(annualDowntimeCost({ ...usual, outagesPerYear: 0 })).toBe(0);
  });

  it('comes to $2,838 a year for 99.9997 % at $108,000 an hour, published as $2,700', () => {
    // models.md T44: the source rounds 1.577 min to 1.5 min before it multiplies.
    const hours = 3e-6 * 8760;
    expect(hours * 60).toBeCloseTo(1.577, 3);
    const cost = {
      ...usual,
      outagesPerYear: 1,
      mttrHours: hours,
      perIncident: 0,
      perHour: 108_000,
      surchargePerHour: 0,
    };
    expect(annualDowntimeCost(cost)).toBeCloseTo(2838.24, 2);
  });

  it('refuses what is no amount', () => {
    expect(() => annualDowntimeCost({ ...usual, perHour: -1 })).toThrow(/annualDowntimeCost .* perHour = -1/);
    expect(() => downtimeCostAtMeanLength({ ...usual, mttrHours: Infinity })).toThrow(
      /downtimeCostAtMeanLength .* mttrHours = Infinity/,
    );
  });
});
