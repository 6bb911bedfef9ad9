import { describe, expect, it } from 'vitest';
import recovery from '../../src/calculators/recovery.ts';
import { evaluateQuery, type TimelinePicture } from '../../src/scenario/index.ts';

/** The timeline that a query is drawn as. */
function timeline(query: string): TimelinePicture {
  const { values, results } = evaluateQuery(recovery, query);
  const picture = recovery.pictures?.(values, results, recovery.compute)[0];
  if (picture?.kind !== 'timeline') throw new Error('A recovery is drawn as a timeline.');
  return picture;
}

function lane(query: string, label: string) {
  return timeline(query).lanes.find((one) => one.label === label)?.spans ?? [];
}

describe('the picture of a disaster', () => {
  it('is down from the failure for the recovery time, without a gap', () => {
    const steps = lane('', 'Service').filter(({ fill }) => fill.tone === 'down');
    expect(steps.map(({ text }) => text)).toEqual(['Noticing', 'Deciding', 'Starting', 'Verifying']);
    expect(steps[0]?.from).toBe(0);
    for (const [i, { from }] of steps.slice(1).entries()) expect(from).toBeCloseTo(steps[i]?.to ?? -1, 12);
    expect(steps.at(-1)?.to).toBeCloseTo(70 / 60, 12);
  });

  it.each([
    ['sync', 0],
    ['async', 30 / 3600],
    ['backup', 26],
  ])('loses with a copy of kind %s the %s h before the failure', (mode, hours) => {
    const lost = lane(`mode=${mode}`, 'Work').filter(({ text }) => text === 'lost');
    expect(lost.map(({ from, to }) => to - from)).toEqual(hours > 0 ? [hours] : []);
    expect(timeline(`mode=${mode}`).says).toMatch(
      hours > 0 ? /^Up to .* of work is lost/ : /^No work is lost/,
    );
  });

  it('shows the last whole backup and the one that the failure cut short', () => {
    expect(lane('mode=backup', 'Backups').map(({ from, to }) => [from, to])).toEqual([
      [-26, -24],
      [-2, 0],
    ]);
    expect(lane('mode=async', 'Backups')).toEqual([]);
  });
});

describe('the picture of distance', () => {
  const lines = (query: string) => {
    const { values } = evaluateQuery(recovery, query);
    return recovery.chart?.(values, recovery.compute).series ?? [];
  };

  it('marks the round trips by which distances are judged, where light takes them', () => {
    const at = (label: string) => lines('distance=800').find((line) => line.label === label)?.points[0]?.x;
    expect(at('RTT 1 ms')).toBeCloseTo(102.1, 1);
    expect(at('RTT 5 ms')).toBeCloseTo(510.5, 1);
    expect(at('RTT 10 ms')).toBeCloseTo(1021.1, 1);
  });

  it('leaves out those that are off the picture, or too near its edge to be told apart', () => {
    expect(lines('distance=1&writeBudget=0.71ms').map(({ label }) => label)).toEqual([
      'synchronous write',
      'longest write allowed',
    ]);
    expect(lines('distance=1000000').map(({ label }) => label)).not.toContain('RTT 1 ms');
  });
});
