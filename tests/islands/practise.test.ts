import { afterEach, describe, expect, it, vi } from 'vitest';
import { practise } from '../../src/islands/practise.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what is practised', () => {
  it('runs once in each of a few idle moments, and never at once', () => {
    const moments: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (moment: () => void) => moments.push(moment));
    const run = vi.fn();
    practise(run);
    for (let times = 0; times < 3; times++) {
      expect(run).toHaveBeenCalledTimes(times);
      moments.shift()?.();
    }
    expect(run).toHaveBeenCalledTimes(3);
    expect(moments).toEqual([]);
  });

  it('is left where a browser has no such moments', () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const run = vi.fn();
    practise(run);
    expect(run).not.toHaveBeenCalled();
  });
});
