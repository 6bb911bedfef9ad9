import { expect, test } from 'vitest';
import chain from '../../src/calculators/chain.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';
import { seededRandom } from '../availability/worked-answers.ts';

const answer = (system: string) => evaluateQuery(chain, new URLSearchParams({ system }));

/** Sixty parts in so many random groups of four that no exact answer can be had. */
function tangled(): string {
  const random = seededRandom(3);
  const named = new Set<number>();
  const member = () => {
    const part = Math.floor(random() * 60);
    const value = named.has(part) ? '' : ':99';
    named.add(part);
    return `p${part}${value}`;
  };
  const groups = Array.from({ length: 120 }, () => `2of(${member()},${member()},${member()},${member()})`);
  return `all(${groups.join(',')})`;
}

test('a system too tangled to be answered exactly is a problem of its field', () => {
  const system = tangled();
  const { problems, values } = answer(system);
  expect(problems).toEqual([{ key: 'system', message: expect.stringContaining('share') }]);
  expect(values.system).toBe(chain.inputs.system.fallback);
});

test('a system is worked out once, and again only when another has been asked for', () => {
  const parsed = (system: string) => answer(system).values.system.parsed;
  const first = parsed('any(2*web:99)');
  expect(parsed('any(2*web:99)')).toBe(first);
  expect(parsed('any(3*web:99)')).not.toBe(first);
});

test('times and frequency are left out where a part is known by its availability only', () => {
  const { outputs } = answer('all(a:5000h/8h,b:99.9)');
  expect(outputs).not.toHaveProperty('frequencyYear');
  expect(outputs).not.toHaveProperty('mut');
  expect(answer('all(a:5000h/8h,b:1000h/1h)').outputs).toHaveProperty('frequencyYear');
});

test('a common cause counts as a single point of failure', () => {
  expect(answer('any(2*host:99.9)').outputs.singlePoints).toBe(0);
  expect(answer('any(2*host:99.9,beta=5)').outputs.singlePoints).toBe(1);
});

test('the sentence names the part that the downtime hangs on, and none where there is no downtime', () => {
  const { values, results } = answer('all(db:99,web:99.99)');
  expect(chain.summary(values, results)).toContain('db has a hand in');
  const perfect = answer('all(a:100,b:100)');
  expect(chain.summary(perfect.values, perfect.results)).not.toContain('hand');
});
