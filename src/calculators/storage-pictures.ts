import { type Cover, type DiskRedundancy, type StorageDesign, storageCover } from '../availability/index.ts';
import {
  type BarsPicture,
  type CoverPicture,
  type Fill,
  formatCounted,
  formatSignificant,
  linearAxis,
} from '../scenario/index.ts';

/** The designs, as the pictures set them side by side. */
export const designs = [
  { design: 'array', label: 'Array', text: 'Shared array' },
  { design: 'local', label: 'Export', text: 'One host’s disks, exported' },
  { design: 'mirrored', label: 'Mirror', text: 'Mirrored between two hosts' },
] as const;

const causes = [
  { cause: 'disk', label: 'A disk' },
  { cause: 'secondDisk', label: 'A second disk during its rebuild' },
  { cause: 'controller', label: 'The controller' },
  { cause: 'dataHost', label: 'A host that holds the data' },
  { cause: 'site', label: 'The site' },
  { cause: 'path', label: 'The path to the data' },
  { cause: 'machineHost', label: 'The host under the machine' },
  { cause: 'guest', label: 'The guest or its application' },
  { cause: 'operator', label: 'Deletion, mistakes, ransomware' },
  { cause: 'corruption', label: 'Corruption by firmware or software' },
] as const;

const words = { covered: 'covered', partly: 'partly', open: 'not covered' } as const;

/**
 * What goes on whatever fails, for each design with the disks given.
 *
 * @param name what a sentence calls the design that is chosen.
 */
export function coverOf(name: string, design: StorageDesign, redundancy: DiskRedundancy): CoverPicture {
  const columns = designs.map((one) => ({ ...one, cover: storageCover(one.design, redundancy) }));
  const own = storageCover(design, redundancy);
  const count = (degree: Cover) => causes.filter(({ cause }) => own[cause] === degree).length;
  const partly = count('partly') > 0 ? ` and ${count('partly')} in part` : '';
  return {
    kind: 'cover',
    title: 'What the guarantee covers, and what it does not',
    says: `${name}: of ${causes.length} causes of an outage the storage covers ${count('covered')}${partly}. No design covers the host under the machine, the guest, or a mistake.`,
    columns: columns.map(({ label, design: one }) => ({ label, chosen: one === design })),
    rows: causes.map(({ cause, label }) => ({ label, cells: columns.map(({ cover }) => cover[cause]) })),
    words,
    table: () => ({
      head: ['What fails', ...columns.map(({ text }) => text)],
      rows: causes.map(({ cause, label }) => [label, ...columns.map(({ cover }) => words[cover[cause]])]),
    }),
  };
}

const stops = {
  own: { tone: 'down', pattern: 'solid' },
  other: { tone: 'down', pattern: 'striped' },
} as const satisfies Record<string, Fill>;

/**
 * How often a machine stops in a year, by design and by whose fault.
 *
 * @param own times that its own host stops it, under any design.
 * @param times that it stops in all, by design.
 */
export function interruptionsOf(
  own: number,
  times: readonly { readonly text: string; readonly all: number }[],
): BarsPicture {
  const often = (count: number) => formatSignificant(count, 3);
  const most = Math.max(...times.map(({ all }) => all));
  return {
    kind: 'bars',
    title: 'How often the machine stops',
    says: `Its own host stops a machine ${formatCounted(own, 'time', 3)} a year under any design; a host that exports the storage adds ${often(most - own)}.`,
    axis: linearAxis('Interruptions a year', most, often),
    bars: times.map(({ text, all }) => ({
      label: text,
      text: often(all),
      spans: [
        { from: 0, to: own, fill: stops.own },
        ...(all > own ? [{ from: own, to: all, fill: stops.other }] : []),
      ],
    })),
    key: [
      { fill: stops.own, text: 'by its own host' },
      { fill: stops.other, text: 'by the host that exports the storage' },
    ],
    table: () => ({
      head: ['Design', 'By its own host', 'By the host of the storage', 'Interruptions a year'],
      rows: times.map(({ text, all }) => [text, often(own), often(all - own), often(all)]),
    }),
  };
}
