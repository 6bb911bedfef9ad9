import { mistaken, quoted } from './formula-tokens.ts';
import { mostParts } from './system-blocks.ts';
import { alike, type PartValue, type SystemPart } from './system-tree.ts';

interface Entry {
  readonly part: { -readonly [K in keyof SystemPart]: SystemPart[K] };
  readonly position: number;
  valued: boolean;
}

interface LikeGroup {
  readonly members: readonly SystemPart[];
  readonly position: number;
}

/** Mentions of parts, copies and repetitions included; with more, a gate could keep a reader waiting. */
const mostMentions = 1000;

/**
 * The parts of a formula as it is read: one object for each name, filled in where its value stands, before or
 * after.
 */
export class FormulaParts {
  readonly #entries = new Map<string, Entry>();
  readonly #likeGroups: LikeGroup[] = [];
  readonly #grouped = new Set<string>();
  #mentions = 0;

  /**
   * The part of this name.
   *
   * @param name as written; upper and lower case differ.
   * @param position of the mention, from 0.
   * @param value where the mention gives it.
   * @throws TextProblem for a value that differs from one given before, and for too many parts or mentions.
   */
  mention(name: string, position: number, value?: PartValue): SystemPart {
    this.#mentions++;
    if (this.#mentions > mostMentions) {
      throw mistaken('Parts are mentioned too often', position, `at most ${mostMentions} mentions in all`);
    }
    let entry = this.#entries.get(name);
    if (!entry) {
      if (this.#entries.size === mostParts) {
        throw mistaken(
          `There are more than ${mostParts} parts`,
          position,
          `at most ${mostParts} different parts`,
        );
      }
      entry = {
        part: { kind: 'part', name, availability: { fraction: 1, complement: 0 } },
        position,
        valued: false,
      };
      this.#entries.set(name, entry);
    }
    if (value && entry.valued && !alike(entry.part, value)) {
      throw mistaken(`${quoted(name)} has two different values`, position, 'one value for each name');
    }
    if (value) {
      Object.assign(entry.part, value);
      entry.valued = true;
    }
    return entry.part;
  }

  /**
   * Takes note that these parts have a cause of failure in common, so have to be alike.
   *
   * @param members of the group.
   * @param position of the beta factor, from 0.
   * @throws TextProblem where a part is named twice or belongs to such a group already.
   */
  group(members: readonly SystemPart[], position: number): void {
    for (const { name } of members) {
      if (this.#grouped.has(name)) {
        throw mistaken(`${quoted(name)} has two common causes`, position, 'one beta for each part');
      }
      this.#grouped.add(name);
    }
    this.#likeGroups.push({ members, position });
  }

  /**
   * Checks what only the whole formula can tell.
   *
   * @throws TextProblem for a part without a value, and for a common cause of parts that are not alike.
   */
  finish(): void {
    for (const [name, { valued, position }] of this.#entries) {
      if (valued) continue;
      const wanted = `a value such as ${quoted(`${name}:99.9`)} in one place`;
      throw mistaken(`${quoted(name)} has no value${this.#hint(name)}`, position, wanted);
    }
    for (const { members, position } of this.#likeGroups) {
      const other = members.find((member) => !alike(member, members[0]!));
      if (!other) continue;
      const names = `${quoted(members[0]!.name)} and ${quoted(other.name)}`;
      throw mistaken(`A beta is for like parts, and ${names} differ`, position, 'members with one value');
    }
  }

  #hint(name: string): string {
    if (this.#entries.get(`${name}-1`)?.valued) return ` (its copies are ${quoted(`${name}-1`)} and so on)`;
    for (const [other, { valued }] of this.#entries) {
      if (valued && other.toLowerCase() === name.toLowerCase()) return ` (${quoted(other)} has)`;
    }
    return '';
  }
}
