import { describe, expect, it } from 'vitest';
import { type DowntimeModel, wholeDowntimeModel } from '../../src/availability/downtime-model.ts';

const model: DowntimeModel = { mttf: 100, mttr: 5, horizon: 1000 };

describe('a model of downtime', () => {
  it('begins up and has exponential repairs where nothing else is said', () => {
    expect(wholeDowntimeModel(model)).toEqual({ ...model, spread: 1, start: 'up' });
    const whole = { ...model, spread: 0.5, start: 'up' } as const;
    expect(wholeDowntimeModel(whole)).toEqual(whole);
    expect(wholeDowntimeModel({ ...model, start: 'steady' }).start).toBe('steady');
  });

  it('takes a spread that no sum of repairs would show for none', () => {
    const spreads = [0, 9.9e-9, 1e-8, 1e-7].map((spread) => wholeDowntimeModel({ ...model, spread }).spread);
    expect(spreads).toEqual([0, 0, 1e-8, 1e-7]);
  });

  it.each<Partial<DowntimeModel>>([
    { mttf: 0 },
    { mttr: 0 },
    { mttf: Infinity },
    { mttf: Infinity, mttr: 0 },
    { spread: 100 },
    { mttf: 1, horizon: 1e15 },
    { mttf: 1e10, horizon: 1e10 },
    { mttf: 1e-300, horizon: 1e-290 },
  ])('may have %o', (part) => {
    expect(wholeDowntimeModel({ ...model, ...part })).toMatchObject(part);
  });

  it.each<[Partial<DowntimeModel>, string]>([
    [{ mttf: -1 }, 'an MTTF of 0 h or more, got -1'],
    [{ mttf: Number.NaN }, 'an MTTF of 0 h or more, got NaN'],
    [{ mttr: -1 }, 'a finite MTTR of 0 h or more, got -1'],
    [{ mttr: Infinity }, 'a finite MTTR of 0 h or more, got Infinity'],
    [{ mttf: 0, mttr: 0 }, 'an MTTF or MTTR above 0 h, got 0'],
    [{ horizon: 0 }, 'a finite horizon above 0 h, got 0'],
    [{ horizon: Infinity }, 'a finite horizon above 0 h, got Infinity'],
    [{ mttf: 2, horizon: 2.2e15 }, 'a horizon of at most 1e15 MTTF, got 1100000000000000'],
    [{ spread: -0.1 }, 'a spread from 0 to 100, got -0.1'],
    [{ spread: 101 }, 'a spread from 0 to 100, got 101'],
    [{ start: 'down' as 'up' }, "a start 'up' or 'steady', got down"],
    [{ spread: 2, start: 'steady' }, "spread 1 (exponential repairs) with start 'steady', got 2"],
  ])('may not have %o', (part, message) => {
    expect(() => wholeDowntimeModel({ ...model, ...part })).toThrow(
      `downtimeDistribution requires ${message}`,
    );
  });
});
