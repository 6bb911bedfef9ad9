import { describe, expect, it } from 'vitest';
import { tickRoom } from '../../src/islands/tick-room.ts';
import { ninesAxis, timeAxis } from '../../src/scenario/index.ts';

describe('the room for the marks of an axis', () => {
  const { ticks, ...nines } = ninesAxis(0, 5);
  const long = { ...nines, ticks: ticks.map(({ at }) => ({ at, text: nines.show(at) })) };

  it('is there for all on a wide one', () => {
    expect(tickRoom(long, 600)).toEqual([true, true, true, true, true, true]);
  });

  it('is left by those that would lie on the one before them', () => {
    expect(tickRoom(long, 190)).toEqual([true, true, true, false, true, false]);
  });

  it('is less beside a first text that starts at its mark instead of standing over it', () => {
    const texts = ['0.0001 %', '0.001 %', '0.01 %', '0.1 %', '1 %'];
    const shares = {
      ...nines,
      ticks: texts.map((text, i) => ({ at: i / 4, text })),
      scale: 'linear',
    } as const;
    const axis = { ...shares, least: 0, most: 1 };
    expect(tickRoom(axis, 300)).toEqual([true, true, true, true, true]);
    expect(tickRoom(axis, 300, 0.06)).toEqual([true, false, true, true, true]);
    expect(tickRoom(axis, 400, 0.06)).toEqual([true, true, true, true, true]);
  });

  it('keeps the first of marks that crowd', () => {
    const crowded = timeAxis('Time', 1 / 3.6e9, 1e9);
    const room = tickRoom(crowded, 120);
    expect(room[0]).toBe(true);
    expect(room).toContain(false);
  });
});
