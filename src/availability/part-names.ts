import { mapParts, mentionedParts } from './system-places.ts';
import type { SystemTree } from './system-tree.ts';

/** The name that a person would give next: dbA → dbB, site2 → site3, web → web2. */
function nextName(name: string): string {
  const letter = /[^A-Z]([A-Y])$/u.exec(name)?.[1];
  if (letter) return `${name.slice(0, -1)}${String.fromCharCode(letter.charCodeAt(0) + 1)}`;
  const number = /\D([1-9]\d{0,8})$/u.exec(name)?.[1];
  return number ? `${name.slice(0, -number.length)}${Number(number) + 1}` : `${name}2`;
}

/** The name without the number of a copy, and that number with its hyphen: web-3 → web, -3. */
function stemOf(name: string): readonly [stem: string, copy: string] {
  const copy = /-\d+$/u.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - copy.length), copy];
}

/** The names of a system's parts. */
export function partNames(tree: SystemTree): ReadonlySet<string> {
  return new Set(mentionedParts(tree).map(({ name }) => name));
}

/**
 * A name like another one that nothing has yet.
 *
 * @param name to go on from: dbA gives dbB, web gives web2, the copy web-2 gives web2-2.
 * @param taken names that are in use.
 */
export function freshName(name: string, taken: ReadonlySet<string>): string {
  let [stem, copy] = stemOf(name);
  do stem = nextName(stem);
  while (taken.has(`${stem}${copy}`));
  return `${stem}${copy}`;
}

/**
 * A base for copies of which no copy exists yet: the name itself where it can be.
 *
 * @param name a part's name.
 * @param taken names that are in use.
 */
export function freshBase(name: string, taken: ReadonlySet<string>): string {
  let base = name;
  while (taken.has(`${base}-1`) || taken.has(`${base}-2`)) base = nextName(base);
  return base;
}

/**
 * A member once more with parts of its own: every part gets a name that the system doesn't have, and copies of one base
 * get another base.
 *
 * @param member of the system.
 * @param taken names that are in use.
 */
export function withFreshNames(member: SystemTree, taken: ReadonlySet<string>): SystemTree {
  const stems = new Set([...taken].map((name) => stemOf(name)[0]));
  const fresh = new Map<string, string>();
  return mapParts(member, (part) => {
    const [stem, copy] = stemOf(part.name);
    const next = fresh.get(stem) ?? freshName(stem, stems);
    stems.add(next);
    fresh.set(stem, next);
    return { ...part, name: `${next}${copy}` };
  });
}
