import { type DurationUnit, hoursPerUnit } from './durations.ts';
import { findRestartFault, type RestartGroup } from './restart-group.ts';
import { TextProblem } from './text-problem.ts';

/** Machines that a list may hold in all; a schedule of more takes longer than a reader waits. */
const MOST_MACHINES = 100_000;
const COUNT = `a number of machines from 1, with no more than ${MOST_MACHINES} in the whole list`;
/** A number far beyond any boot time and far from overflowing, whatever its unit. */
const LONGEST_BOOT = 1e12;

const NAME = /[\p{L}\p{N}_][\p{L}\p{N}_.-]*/uy;
const WHOLE = /\d+/y;
const DECIMAL = /\d+(?:\.\d+)?|\.\d+/y;
const UNIT = /(?:us|ms|min|s|h|d|wk|y)(?![\p{L}\p{N}_])/uy;
const NAME_AHEAD = /(?=[\p{L}\p{N}_])/uy;
const UNITS = Object.keys(hoursPerUnit).join(', ');

/** A piece of the text and where it stands. */
interface Token {
  readonly text: string;
  readonly position: number;
}

/** A group with the places that a problem of it may have to point at. */
interface ListedGroup {
  readonly group: RestartGroup;
  readonly name: Token;
  readonly dependencies: readonly Token[];
}

function problemAt(text: string, position: number, expected: string): TextProblem {
  const [character] = text.slice(position);
  const found = character === undefined ? 'the list ends' : `“${character}” stands`;
  const message = `Character ${position + 1} should begin ${expected}, but ${found} there.`;
  return new TextProblem(message, { position, expected });
}

/** Reads a text from left to right, skipping space between tokens. */
class Scanner {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skipSpace();
  }

  get isAtEnd(): boolean {
    return this.#position === this.#text.length;
  }

  problem(expected: string): TextProblem {
    return problemAt(this.#text, this.#position, expected);
  }

  /** The token here where it has the pattern, else nothing and no move. */
  take(pattern: RegExp): Token | undefined {
    const position = this.#position;
    pattern.lastIndex = position;
    const [text] = pattern.exec(this.#text) ?? [];
    if (text === undefined) return undefined;
    this.#position += text.length;
    this.#skipSpace();
    return { text, position };
  }

  require(pattern: RegExp, expected: string): Token {
    const token = this.take(pattern);
    if (!token) throw this.problem(expected);
    return token;
  }

  requireNumber(pattern: RegExp, least: number, most: number, expected: string): number {
    const { text, position } = this.require(pattern, expected);
    const value = Number(text);
    if (value < least || value > most) throw problemAt(this.#text, position, expected);
    return value;
  }

  #skipSpace(): void {
    while (/\s/u.test(this.#text.charAt(this.#position))) this.#position++;
  }
}

function readBoot(scanner: Scanner): number {
  const amount = scanner.requireNumber(DECIMAL, 0, LONGEST_BOOT, 'a boot time such as 90s');
  const unit = scanner.take(UNIT)?.text;
  if (unit === undefined && scanner.take(NAME_AHEAD)) throw scanner.problem(`a unit of time (${UNITS})`);
  return amount * hoursPerUnit[(unit ?? 's') as DurationUnit];
}

function readDependencies(scanner: Scanner): Token[] {
  if (!scanner.take(/>/y)) return [];
  const tokens = [scanner.require(NAME, 'the name of a group')];
  // A plus sign typed into an address arrives as a space, which no name holds: either parts two names.
  for (;;) {
    const another = scanner.take(/\+/y) ? scanner.require(NAME, 'the name of a group') : scanner.take(NAME);
    if (!another) return tokens;
    tokens.push(another);
  }
}

function readGroup(scanner: Scanner, mostMachines: number): ListedGroup {
  const name = scanner.require(NAME, 'the name of a group');
  scanner.require(/:/y, '“:” and a tier');
  const tier = scanner.requireNumber(WHOLE, 0, 1000, 'a tier, a whole number up to 1000');
  scanner.require(/[x×]/iuy, '“x” and the number of machines');
  const count = scanner.requireNumber(WHOLE, 1, mostMachines, COUNT);
  scanner.require(/@/y, '“@” and a boot time');
  const bootHours = readBoot(scanner);
  const dependencies = readDependencies(scanner);
  const group = {
    name: name.text,
    tier,
    count,
    bootHours,
    dependencies: dependencies.map(({ text }) => text),
  };
  return { group, name, dependencies };
}

/**
 * Reads a list of machines to restart: `name:TIERxCOUNT@BOOT[>dependency[+dependency]]`, separated by commas.
 *
 * Names are letters, digits, `_`, `.` and `-`. A boot time has one of the units `us ms s min h d wk y`, or none for seconds.
 * Space may stand between any two of these. A group may depend on one that is listed after it, but not on one in a later
 * tier, on itself or on one that depends on it.
 *
 * @param text the list, for example `db:1x2@180s,app:2x4@2min>db`.
 * @returns the groups in the order listed, each able to start.
 * @throws TextProblem that points at the character at fault; the list holds 1 to 100 000 machines in tiers 0 to 1000.
 */
export function readRestartList(text: string): RestartGroup[] {
  const scanner = new Scanner(text);
  const listed: ListedGroup[] = [];
  let machinesLeft = MOST_MACHINES;
  do {
    const read = readGroup(scanner, machinesLeft);
    machinesLeft -= read.group.count;
    listed.push(read);
  } while (scanner.take(/,/y));
  if (!scanner.isAtEnd) {
    throw scanner.problem(listed.at(-1)!.dependencies.length > 0 ? '“+” or “,”' : '“>” or “,”');
  }
  const groups = listed.map(({ group }) => group);
  const fault = findRestartFault(groups);
  if (fault) {
    const { name, dependencies } = listed[fault.group]!;
    const { position } = fault.dependency === undefined ? name : dependencies[fault.dependency]!;
    throw new TextProblem(fault.message, { position, expected: fault.expected });
  }
  return groups;
}
