import { describe, expect, it } from 'vitest';
import platforms from '../../src/calculators/platforms.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

/** What is said of the fault-tolerant server against parts. */
function verdict(query: string): string {
  const { values, results } = evaluateQuery(platforms, query);
  return platforms.summary(values, results).split('; ').at(-1) ?? '';
}

describe('the verdict on parts and a fault-tolerant server', () => {
  it.each([
    ['', 'the fault-tolerant server beats parts where an hour of downtime costs more than 466.'],
    ['lockstepCapital=1000', 'the fault-tolerant server beats parts at any price of an hour.'],
    ['lockstepAvailability=99.95', 'the fault-tolerant server is dearer than parts at any price of an hour.'],
    [
      'lockstepAvailability=99.95&lockstepCapital=1000',
      'the fault-tolerant server is cheaper than parts at any price of an hour.',
    ],
    [
      'lockstepAvailability=99.95&lockstepCapital=60000&lockstepAnnual=12000',
      'parts and the fault-tolerant server cost the same.',
    ],
    ['lockstepAvailability=99.9', 'the fault-tolerant server never beats parts.'],
    [
      'lockstepAvailability=99.9&lockstepCapital=60000',
      'the fault-tolerant server beats parts only where an hour of downtime costs less than 456.',
    ],
  ])('for “%s” is: %s', (query, expected) => {
    expect(verdict(query)).toBe(expected);
  });
});
