import { hoursPerUnit } from './durations.ts';
import { FormulaParts } from './formula-parts.ts';
import { type FormulaToken, formulaTokens, mistaken, quoted, unexpected } from './formula-tokens.ts';
import { type Percentage, readPercentage } from './percentage.ts';
import { steadyStateAvailability } from './repairable-unit.ts';
import { mostParts } from './system-blocks.ts';
import type { PartValue, SystemGroup, SystemTree } from './system-tree.ts';
import { TextProblem } from './text-problem.ts';

const longest = 20_000;
const deepest = 60;
const units = Object.keys(hoursPerUnit).join(' ');

class FormulaReader {
  readonly #parts = new FormulaParts();
  readonly #tokens: readonly FormulaToken[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = formulaTokens(text);
  }

  system(): SystemTree {
    const first = this.#next;
    const [tree, copy] = this.#members(0);
    if (copy)
      throw mistaken('Copies need a group around them', first.position, 'a group such as any(3*web:99.5)');
    const { kind, text } = this.#next;
    if (kind !== 'end') {
      const hint = text === ',' ? ' (several parts need a group, such as all(…))' : '';
      throw unexpected(this.#next, `the end of the formula${hint}`);
    }
    this.#parts.finish();
    return tree!;
  }

  /** One member, or as many as there are copies. */
  #members(depth: number): SystemTree[] {
    const token = this.#take();
    const { text } = this.#next;
    if (token.kind === 'number' && text.toLowerCase() === 'of') {
      this.#take();
      return [this.#group(`${token.text}of`, token, depth)];
    }
    if (token.kind === 'number' && text === '*') return this.#copies(token);
    if (token.kind === 'word' && text === '(') return [this.#group(token.text, token, depth)];
    if (token.kind === 'word') {
      return [this.#parts.mention(token.text, token.position, this.#value(token.text))];
    }
    // In "99,9" the comma has made two members out of one number.
    const decimal = token.kind === 'number' && (text === ',' || text === ')');
    if (token.kind === 'number' && !decimal) {
      throw unexpected(this.#next, `“of(” or “*” after ${quoted(token.text)}`);
    }
    const hint = decimal ? ' (decimals are written with a point: 99.9)' : '';
    throw unexpected(token, `a part such as web:99.5 or a group such as all(…)${hint}`);
  }

  #copies(count: FormulaToken): SystemTree[] {
    this.#take();
    const copies = Number(count.text);
    if (!(Number.isInteger(copies) && copies >= 1 && copies <= mostParts)) {
      throw unexpected(count, `a number of copies from 1 to ${mostParts}`);
    }
    const name = this.#take();
    if (name.kind !== 'word' || this.#next.text === '(') {
      throw unexpected(name, `the name of a part after ${quoted(`${count.text}*`)}`);
    }
    const value = this.#value(name.text);
    return Array.from({ length: copies }, (_, index) =>
      this.#parts.mention(`${name.text}-${index + 1}`, count.position, value),
    );
  }

  #group(kind: string, token: FormulaToken, depth: number): SystemGroup {
    const opening = `${kind}(`;
    if (depth === deepest)
      throw mistaken('Groups stand too deep', token.position, `at most ${deepest} in each other`);
    const keyword = kind.toLowerCase();
    if (token.kind === 'word' && keyword !== 'all' && keyword !== 'any')
      throw unexpected(token, 'all, any or Kof before “(”');
    if (this.#take().text !== '(') throw unexpected(this.#tokens[this.#at - 1]!, `“(” after ${quoted(kind)}`);
    const members: SystemTree[] = [];
    let beta: Percentage | undefined;
    for (let end = ','; end === ','; ) {
      // A word is never the last token: the end is.
      if (this.#next.text.toLowerCase() === 'beta' && this.#tokens[this.#at + 1]!.text === '=') {
        beta = this.#beta(members);
        if (this.#next.text !== ')')
          throw unexpected(this.#next, '“)” after a beta, which stands last in its group');
      } else {
        members.push(...this.#members(depth + 1));
      }
      const after = this.#take();
      end = after.text;
      if (end !== ',' && end !== ')') throw unexpected(after, `“,” or “)” in ${quoted(opening)}`);
    }
    const needed = keyword === 'all' ? members.length : keyword === 'any' ? 1 : Number(token.text);
    if (!(Number.isInteger(needed) && needed >= 1 && needed <= members.length)) {
      throw unexpected(token, `a whole number from 1 to ${members.length}, the members of the group`);
    }
    return { kind: 'group', needed, members, ...(beta && { beta }) };
  }

  #beta(members: readonly SystemTree[]): Percentage {
    const word = this.#take();
    const { position } = word;
    if (members.length === 0) throw unexpected(word, 'parts before the beta of their group');
    this.#take();
    const beta = this.#percentage('a beta from 0 to 100 after “beta=”, such as 5');
    const parts = members.filter((member) => member.kind === 'part');
    if (parts.length < members.length) {
      throw mistaken(
        'A beta is for parts, not for groups of them',
        position,
        'a group whose members are parts',
      );
    }
    this.#parts.group(parts, position);
    return beta;
  }

  /** What stands after a part's name, if anything does. */
  #value(name: string): PartValue | undefined {
    if (this.#next.text !== ':') return undefined;
    this.#take();
    const wanted = `a value after ${quoted(`${name}:`)}, such as 99.9 or 5000h/8h`;
    const { kind, text } = this.#tokens[this.#at + 1] ?? this.#next;
    if (kind !== 'word' && text !== '/') return { availability: this.#percentage(wanted) };
    const mttf = this.#next;
    const mttfHours = this.#hours(wanted);
    if (mttfHours === 0) throw unexpected(mttf, 'an MTTF above 0');
    const slash = this.#take();
    if (slash.text !== '/') throw unexpected(slash, `“/” and an MTTR after the MTTF of ${quoted(name)}`);
    const unit = { mttfHours, mttrHours: this.#hours(`an MTTR after “/”, such as 8h`) };
    return { availability: steadyStateAvailability(unit), unit };
  }

  #percentage(wanted: string): Percentage {
    const token = this.#take();
    if (token.kind !== 'number') throw unexpected(token, wanted);
    const percentage = readPercentage(token.text);
    if (!percentage) throw unexpected(token, 'a percentage from 0 to 100');
    if (this.#next.text === '%') this.#take();
    return percentage;
  }

  #hours(wanted: string): number {
    const token = this.#take();
    if (token.kind !== 'number') throw unexpected(token, wanted);
    let unit = 'h';
    if (this.#next.kind === 'word') {
      const written = this.#take();
      unit = written.text.toLowerCase().replace(/[µμ]/, 'u');
      if (!Object.hasOwn(hoursPerUnit, unit))
        throw unexpected(written, `a unit of time (${units}), “/”, “,” or “)”`);
    }
    const hours = Number(token.text) * hoursPerUnit[unit as keyof typeof hoursPerUnit];
    if (!Number.isFinite(hours)) throw unexpected(token, 'a duration that is not that long');
    return hours;
  }

  get #next(): FormulaToken {
    return this.#tokens[this.#at]!;
  }

  /** The token in turn; at the end it stays there. */
  #take(): FormulaToken {
    const token = this.#next;
    if (token.kind !== 'end') this.#at++;
    return token;
  }
}

/**
 * Reads a system from a formula such as `all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))`.
 *
 * - `all(…)` needs every member, `any(…)` one, `2of(…)` two; groups stand in each other up to 60 deep.
 * - `name:99.9` or `name:99.9%` gives an availability in percent, `name:5000h/8h` MTTF and MTTR in any unit
 *   of `hoursPerUnit`, hours without one.
 * - A name begins with a letter or _ and goes on with letters, digits, full stops, _ and hyphens.
 * - A name is one part wherever it stands; it needs its value in one place, before or after the others, and
 *   may repeat it.
 * - `3*web:99.5` stands for `web-1:99.5,web-2:99.5,web-3:99.5`: a bare `web-2` is the second of them, a bare
 *   `3*web` all three again, a bare `web` none of them.
 * - `beta=5`, last in a group of like parts, makes 5 % of a member's unavailability common to all of them.
 * - The words all, any, of and beta and the units may be in capitals; names keep theirs. Spaces of any kind
 *   are free.
 *
 * @param text the formula; a comma parts members, so decimals take a point.
 * @returns the system; mentions of one part are one object.
 * @throws TextProblem (a RangeError) for any other text, more than 60 parts, 1,000 mentions or 20,000
 *   characters. Its `position` counts characters from 0, its message from 1.
 */
export function readSystemFormula(text: string): SystemTree {
  if (text.length > longest) {
    const expected = `at most ${longest} characters`;
    throw new TextProblem(`The formula is too long; expected ${expected}.`, { position: longest, expected });
  }
  return new FormulaReader(text).system();
}
