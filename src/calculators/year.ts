import { downtimeDistribution } from '../availability/downtime-distribution.ts';
import { hoursPerYear, percentageFromComplement } from '../availability/index.ts';
import { defineCalculator, input, output, yearInput } from '../scenario/index.ts';

export default defineCalculator({
  slug: 'year', title: 'One year’s luck', question: 'q', about: '',
  inputs: {
    availability: input.percentage({ label: 'A', fallback: '99.9', least: '0', most: '100', example: '99.95' }),
    outages: input.quantity({ label: 'Outages', fallback: '4', least: '0.01', most: '10000', example: '4' }),
    target: input.optional(input.percentage({ label: 'T', fallback: '99.9', least: '0', most: '100', example: '99.95' })),
    spread: input.quantity({ label: 'Spread', fallback: '1', least: '0', most: '10', example: '1' }),
    year: yearInput,
  },
  groups: [{ label: 'x', keys: ['availability', 'outages', 'target', 'spread', 'year'] }],
  outputs: { meetTarget: output.share({ label: 'm' }), noOutage: output.share({ label: 'n' }), promise95: output.availability({ label: 'p' }) },
  compute({ availability, outages, target = availability, spread, year }) {
    const Y = hoursPerYear(year); const cycle = Y / outages; const mttr = availability.complement * cycle;
    const d = downtimeDistribution({ mttf: cycle - mttr, mttr, spread, horizon: Y });
    return { meetTarget: d.cdf(target.complement * Y), noOutage: Math.exp(-Y / (cycle - mttr)), promise95: percentageFromComplement(d.quantile(0.95) / Y) };
  },
  summary: () => '',
  formula: { symbols: 'x', worked: 'x', where: [] }, assumptions: [], presets: [], examples: [],
});
