import { describe, expect, it } from 'vitest';
import { usersWithoutDesktop } from '../../src/availability/desktop-queue.ts';
import { desktopLosses } from '../../src/availability/virtual-desktops.ts';
import { expectNear } from './worked-answers.ts';

const starts = { detectHours: 1 / 60, concurrency: 50, startHours: 3 / 60 };

describe('the queue for a desktop', () => {
  it('stands until the failure is noticed and then falls to nobody in n/r', () => {
    expect(usersWithoutDesktop(100, starts, 0)).toBe(100);
    expect(usersWithoutDesktop(100, starts, 1 / 60)).toBe(100);
    expectNear(usersWithoutDesktop(100, starts, 4 / 60), 50);
    expect(usersWithoutDesktop(100, starts, 7.001 / 60)).toBe(0);
    expect(usersWithoutDesktop(100, starts, 1000)).toBe(0);
  });

  it('has the user time of one incident under it', () => {
    const step = 1 / 36_000;
    const area = Array.from(
      { length: 36_000 },
      (_, i) => usersWithoutDesktop(100, starts, (i + 0.5) * step) * step,
    );
    const losses = desktopLosses(
      { ...starts, users: 1000, usersPerHost: 100, host: { mttfHours: 1e4, mttrHours: 4 }, logonHours: 0 },
      8765.82,
    );
    expectNear(
      area.reduce((sum, part) => sum + part, 0),
      losses.incidentUserHours,
      1e-6,
    );
  });

  it('is gone at once where desktops start in no time', () => {
    expect(usersWithoutDesktop(7, { detectHours: 0, concurrency: 1, startHours: 0 }, 0)).toBe(7);
    expect(usersWithoutDesktop(7, { detectHours: 0, concurrency: 1, startHours: 0 }, 1e-9)).toBe(0);
  });

  it('refuses what makes no sense', () => {
    expect(() => usersWithoutDesktop(0, starts, 1)).toThrow(/usersWithoutDesktop requires .* sessions = 0/);
    expect(() => usersWithoutDesktop(1, starts, -1)).toThrow(/^usersWithoutDesktop requires .* hours = -1/);
  });
});
