import { alike, type SystemPart, type SystemTree } from './system-tree.ts';

/** Members of a group that stand in a row and are one thing to a reader: copies of one part, or a single member. */
export interface CopyRun {
  /** Index of the first. */
  readonly start: number;
  readonly count: number;
  /** "web" for the copies web-1, web-2 …; empty for a single member. */
  readonly base: string;
}

/** The base of the copies base-1, base-2 … that a member may be the first of, else ''. */
function baseOf(member: SystemTree): string {
  return member.kind === 'part' && member.name.endsWith('-1') ? member.name.slice(0, -2) : '';
}

/**
 * The runs of like parts base-1, base-2 … among the members of a group, in order; what belongs to none is a run of one.
 *
 * @param members of a group.
 */
export function copyRuns(members: readonly SystemTree[]): CopyRun[] {
  const runs: CopyRun[] = [];
  for (let start = 0; start < members.length; ) {
    const base = baseOf(members[start]!);
    let count = 1;
    if (base !== '') {
      const first = members[start] as SystemPart;
      const isNext = (member: SystemTree | undefined) =>
        member?.kind === 'part' && member.name === `${base}-${count + 1}` && alike(member, first);
      while (isNext(members[start + count])) count++;
    }
    runs.push({ start, count, base: count > 1 ? base : '' });
    start += count;
  }
  return runs;
}
