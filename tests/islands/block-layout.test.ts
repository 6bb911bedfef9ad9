import { describe, expect, it } from 'vitest';
import { neighbour, widthClass } from '../../src/islands/block-layout.ts';
import type { Block } from '../../src/scenario/index.ts';

const part: Block = { kind: 'part', id: '', name: 'a', share: 0, text: '0 %', said: '' };
const group = (kind: 'series' | 'parallel', ...members: Block[]): Block => ({
  kind,
  id: '',
  rule: '',
  said: '',
  members,
});
const sites = (blocks: number) =>
  group('parallel', part, group('series', ...Array.from({ length: blocks }, () => part)));

describe('the width from which a diagram lies on its side', () => {
  it('grows with the longest series within a group, and not with the outermost one', () => {
    const long = group('series', ...Array.from({ length: 60 }, () => part));
    expect(widthClass(part)).toBe('block-slim');
    expect(widthClass(long)).toBe('block-slim');
    expect(widthClass(group('series', part, group('parallel', part, part)))).toBe('block-slim');
    const pair = group('parallel', part, part);
    expect(widthClass(group('parallel', part, group('series', pair, pair)))).toBe('block-medium');
    const classes = [2, 3, 5, 20].map((blocks) => widthClass(sites(blocks)));
    expect(classes).toEqual(['block-narrow', 'block-fair', 'block-broad', 'block-vast']);
  });

  it('counts what members have in common', () => {
    const common = { name: '5 % in common', share: 0, text: '0 %' };
    const pair = { ...group('parallel', part, part), common } as Block;
    expect(widthClass(pair)).toBe('block-narrow');
    expect(widthClass({ ...group('series', part, part), common } as Block)).toBe('block-fair');
  });
});

describe('the neighbour in a direction', () => {
  const at = (name: string, left: number, top: number) => ({
    name,
    getBoundingClientRect: () => ({ left, right: left + 10, top, bottom: top + 10 }),
  });
  const [a, b, c, d] = [at('a', 0, 50), at('b', 50, 0), at('c', 50, 100), at('d', 100, 60)];
  const next = (from: unknown, x: number, y: number) =>
    neighbour([a, b, c, d] as unknown as Element[], from as Element, [x, y]) as { name: string } | undefined;

  it('is the nearest ahead, straight on before aside', () => {
    expect(next(a, 1, 0)?.name).toBe('d');
    expect(next(d, -1, 0)?.name).toBe('a');
    expect(next(b, 0, 1)?.name).toBe('c');
    expect(next(c, 0, -1)?.name).toBe('b');
    expect(next(a, 0, -1)?.name).toBe('b');
  });

  it('is nothing at the edge', () => {
    expect(next(d, 1, 0)).toBeUndefined();
    expect(next(a, -1, 0)).toBeUndefined();
  });
});
