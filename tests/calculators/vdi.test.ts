import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import vdi from '../../src/calculators/vdi.ts';
import { readQuery } from '../../src/scenario/index.ts';

describe('brokers that are needed', () => {
  it('are refused where there are fewer, with what to change', () => {
    const { problems, outputs } = evaluate('vdi', 'brokersNeeded=3');
    expect(problems).toEqual([
      {
        key: 'brokersNeeded',
        message: 'Of 2 brokers, 3 cannot be needed. Give more brokers, or fewer that are needed.',
      },
    ]);
    expect(outputs).toEqual(evaluate('vdi').outputs);
  });

  it('never outnumber the brokers, even against a page’s own preset', () => {
    const base = readQuery(vdi, 'brokers=7&brokersNeeded=5').values;
    const { values, problems } = readQuery(vdi, 'brokers=3', base);
    expect(problems).toHaveLength(1);
    expect(values.brokersNeeded).toBeLessThanOrEqual(values.brokers);
  });
});
