import { downtimeDistribution } from '../../src/availability/downtime-distribution.ts';
import { yearlyModel } from '../../src/availability/year-of-luck.ts';
import { simulatedDowntimes } from '../availability/simulated-downtime.ts';
import { compare } from './compare.ts';

const threeNines = { fraction: 0.999, complement: 0.001 };
const ranks = [0.5, 0.9, 0.95, 0.99];

function model(outagesPerYear: number, spread: number) {
  return {
    spread: 1,
    ...yearlyModel({ availability: threeNines, outagesPerYear, spread, yearHours: 8765.82 }),
  };
}

/** All that the calculator shows: chance of the target, four quantiles and the mean. */
function exactly(outagesPerYear: number, spread: number): number {
  const { cdf, quantile, mean } = downtimeDistribution(model(outagesPerYear, spread));
  return cdf(0.001 * 8765.82) + mean + ranks.reduce((sum, p) => sum + quantile(p), 0);
}

/** The same from 100 000 simulated years, sorted: two digits right, in the tail not even those. */
function simulated(outagesPerYear: number, spread: number): number {
  const years = simulatedDowntimes(model(outagesPerYear, spread), 100_000, 1957).sort();
  const met = years.findIndex((down) => down > 0.001 * 8765.82) / years.length;
  const mean = years.reduce((sum, down) => sum + down, 0) / years.length;
  return met + mean + ranks.reduce((sum, p) => sum + years[Math.floor(p * years.length)]!, 0);
}

const simulation = '100,000 simulated years';
await compare(
  { name: '4 outages a year', run: () => exactly(4, 1), withinMs: 5 },
  { name: simulation, run: () => simulated(4, 1) },
);
await compare(
  { name: '4 outages a year, spread 2', run: () => exactly(4, 2), withinMs: 5 },
  { name: simulation, run: () => simulated(4, 2) },
);
await compare(
  { name: '4 outages a year, repairs all alike', run: () => exactly(4, 0), withinMs: 5 },
  { name: simulation, run: () => simulated(4, 0) },
);
await compare({ name: '10,000 outages a year', run: () => exactly(10_000, 1), withinMs: 5 });
await compare({ name: '10,000 outages a year, spread 0.1', run: () => exactly(10_000, 0.1), withinMs: 5 });
