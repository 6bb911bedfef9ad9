import { expect, test } from 'vitest';
import pair from '../../src/calculators/pair.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

const answer = (query: string) => evaluateQuery(pair, query);

test('an MTTF of 0 leaves software faults out, and one of seconds is refused', () => {
  expect(answer('softwareMttf=0').outputs).toEqual(answer('').outputs);
  expect(answer('softwareMttf=5s').problems).toMatchObject([{ key: 'softwareMttf' }]);
});

test('software faults level the designs: what lockstep saves is small beside them', () => {
  const { outputs } = answer('softwareMttf=500h');
  const [cluster, lockstep] = [Number(outputs.clusterDowntimeYear), Number(outputs.lockstepDowntimeYear)];
  expect(lockstep).toBeLessThan(cluster);
  expect(lockstep).toBeGreaterThan(0.9 * cluster);
});

test('a coverage of 100 % and a failover without length make both pairs alike', () => {
  const { outputs } = answer('failover=0s&coverage=100&lockstepCoverage=100&crews=2');
  expect(outputs.clusterDowntimeYear).toBe(outputs.lockstepDowntimeYear);
});
