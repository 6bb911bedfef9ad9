import { describe, expect, it } from 'vitest';
import { type OutageCause, storageCover } from '../../src/availability/storage-cover.ts';

const redundancies = ['none', 'mirror', 'raid5', 'raid6'] as const;
const designs = ['array', 'local', 'mirrored'] as const;
const every = designs.flatMap((design) => redundancies.map((redundancy) => storageCover(design, redundancy)));

describe('what a storage design covers', () => {
  it('is never the host under the machine, nor what is above it or copied faithfully', () => {
    const beyond: OutageCause[] = ['path', 'machineHost', 'guest', 'operator', 'corruption'];
    for (const cover of every) expect(beyond.map((cause) => cover[cause])).toEqual(beyond.map(() => 'open'));
  });

  it('is a host that holds data, or a controller in it, only where another has a copy, or none holds any', () => {
    for (const cause of ['dataHost', 'controller'] as const) {
      expect(designs.map((design) => storageCover(design, 'raid6')[cause])).toEqual([
        'covered',
        'open',
        'covered',
      ]);
    }
  });

  it('is a site at most in part, and only with two hosts', () => {
    expect(designs.map((design) => storageCover(design, 'raid6').site)).toEqual(['open', 'open', 'partly']);
  });

  it('is as many disks as their redundancy bears, and any in a mirror of hosts', () => {
    const of = (design: (typeof designs)[number]) =>
      redundancies.map((redundancy) => {
        const { disk, secondDisk } = storageCover(design, redundancy);
        return `${disk} ${secondDisk}`;
      });
    const own = ['open open', 'covered partly', 'covered open', 'covered covered'];
    expect([of('array'), of('local')]).toEqual([own, own]);
    expect(new Set(of('mirrored'))).toEqual(new Set(['covered covered']));
  });
});
