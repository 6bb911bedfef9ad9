import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import vdi from '../../src/calculators/vdi.ts';
import { type DotsPicture, evaluateQuery, readQuery } from '../../src/scenario/index.ts';

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

/** The pictures that a query is drawn as, the crowd first. */
function drawn(query: string) {
  const { values, results } = evaluateQuery(vdi, query);
  const [crowd, ...others] = vdi.pictures?.(values, results, vdi.compute) ?? [];
  if (crowd?.kind !== 'dots') throw new Error('The users are drawn as dots.');
  return { crowd, others };
}

describe('the users as dots', () => {
  const hit = ({ crowds }: DotsPicture) => crowds.map(({ groups }) => groups.map(({ dots }) => dots));

  it('are a thousand, of which a host takes its hundred and a broker keeps out its fifth', () => {
    const { crowd } = drawn('');
    expect([crowd.dots, crowd.each, hit(crowd)]).toEqual([1000, 1, [[100], [200]]]);
  });

  it('are all hit where sessions run through the broker', () => {
    expect(hit(drawn('tunnel=yes').crowd)).toEqual([[100], [1000]]);
    expect(drawn('tunnel=yes').crowd.says).toContain('all sessions run through it, and end');
  });

  it('stand for several each where there are many, and whoever is hit is seen', () => {
    const { crowd } = drawn('users=10000000&perHost=10&arriving=0');
    expect([crowd.dots, crowd.each, hit(crowd)]).toEqual([1000, 10_000, [[1], [0]]]);
  });

  it('are never more than there are', () => {
    expect(hit(drawn('users=1&perHost=300&arriving=100').crowd)).toEqual([[1], [1]]);
    expect(hit(drawn('users=1001&perHost=1001&arriving=100').crowd)).toEqual([[501], [501]]);
  });
});

describe('the queue', () => {
  it('after one host is a picture of its own, until one host carries everybody', () => {
    expect(drawn('').others.map(({ title }) => title)).toEqual(['The queue after one host']);
    expect(drawn('perHost=1000').others).toEqual([]);
  });

  it('holds everybody until the failure is noticed, and nobody when it has drained', () => {
    const { values } = evaluateQuery(vdi, '');
    const [all, one] = vdi.chart?.(values, vdi.compute).series ?? [];
    const at = (hours: number) => one?.points.find(({ x }) => Math.abs(x - hours) < 1e-12)?.y;
    expect([all?.points[0]?.y, one?.points[0]?.y, all?.points.at(-1)?.y]).toEqual([1000, 100, 0]);
    expect(at(1 / 60)).toBe(100);
    expect(at(7 / 60)).toBeCloseTo(0, 9);
  });
});
