import { type Percentage, percentageText, readPercentage } from '../availability/index.ts';
import { durationText, durationUnit, readDurationText } from './duration-text.ts';
import { formatSignificant, NBSP } from './format.ts';
import type { Input, InputWords } from './input.ts';
import { type NumberText, readNumberText } from './number-text.ts';
import { quoted, read, refuse } from './problem.ts';

interface NumericSpec extends InputWords {
  readonly fallback: string;
  readonly least: string;
  readonly most: string;
  /** An example for the sentence that refuses, such as "3 min". */
  readonly example: string;
  readonly stops?: readonly string[];
}

/** Builds an input from how its texts read and write; the declaration's own texts are read the same way, once. */
function numeric<Value>(
  kind: Input<Value>['kind'],
  { fallback, least, most, example, stops, ...words }: NumericSpec,
  how: {
    /** The value, or `undefined` where the text is none of this kind. */
    parse(text: string): Value | undefined;
    order(value: Value): number;
    noun: string;
    write(value: Value): string;
    show(value: Value): string;
  },
): Input<Value> {
  const own = (text: string): Value => {
    const value = how.parse(text);
    if (value === undefined) throw new RangeError(`${words.label} requires ${how.noun}, got ${quoted(text)}`);
    return value;
  };
  const low = own(least);
  const high = own(most);
  const rule = `Type ${how.noun} from ${how.show(low)} to ${how.show(high)}, such as ${example}.`;
  return {
    ...words,
    kind,
    fallback: own(fallback),
    least: low,
    most: high,
    ...(stops && { stops: stops.map(own) }),
    read(text) {
      if (text.trim() === '') return refuse(`Nothing is given here. ${rule}`);
      const value = how.parse(text);
      if (value === undefined) return refuse(`${quoted(text)} is not ${how.noun}. ${rule}`);
      if (how.order(value) < how.order(low)) return refuse(`${quoted(text)} is too little. ${rule}`);
      if (how.order(value) > how.order(high)) return refuse(`${quoted(text)} is too much. ${rule}`);
      return read(value);
    },
    write: how.write,
    show: how.show,
  };
}

/** A length of time; internally hours. A bare number has the unit of the fallback, which is also the one preferred. */
export function duration(spec: NumericSpec): Input<number> {
  const unit = durationUnit(spec.fallback);
  return numeric('duration', spec, {
    parse: (text) => readDurationText(text, unit),
    order: (hours) => hours,
    noun: 'a length of time',
    write: (hours) => durationText(hours, unit),
    show: (hours) => durationText(hours, unit, NBSP),
  });
}

/** A share of a whole, read as decimal text so that its complement is exact; see `Percentage`. */
export function percentage(spec: NumericSpec): Input<Percentage> {
  return numeric('percentage', spec, {
    parse(text) {
      const { number, unit } = readNumberText(text, true);
      if (number === undefined || !['', '%', 'percent', 'pc'].includes(unit)) return undefined;
      // Below and above the whole there is no percentage; infinities mark the side for the range's sentence.
      if (number.startsWith('-') && Number(number) < 0) return { fraction: -Infinity, complement: Infinity };
      const share = readPercentage(number.replace(/^-/, ''));
      if (share) return share;
      return Number(number) >= 100 ? { fraction: Infinity, complement: -Infinity } : undefined;
    },
    // The complement tells apart what lies within rounding of the whole.
    order: ({ fraction, complement }) => fraction - complement,
    noun: 'a percentage',
    write: percentageText,
    show: (value) => `${percentageText(value)}${NBSP}%`,
  });
}

function plainNumber({ number, unit }: NumberText, units: readonly string[]): number | undefined {
  if (number === undefined || !['', ...units].includes(unit)) return undefined;
  // Adding zero turns "-0" into a plain 0, by which the maths may divide.
  const value = Number(number) + 0;
  return Number.isFinite(value) ? value : undefined;
}

/** What may be typed for a unit, as it is read: without spaces and capitals. */
function unitsAsRead(names: readonly string[]): readonly string[] {
  return names.map((name) => name.replace(/\s/g, '').toLowerCase()).filter(Boolean);
}

/** A whole number of things; `units` lists what may be typed behind it. */
export function count({
  units = [],
  ...spec
}: NumericSpec & { readonly units?: readonly string[] }): Input<number> {
  const typed = unitsAsRead(units);
  return numeric('count', spec, {
    parse(text) {
      const value = plainNumber(readNumberText(text), typed);
      return Number.isInteger(value) ? value : undefined;
    },
    order: (value) => value,
    noun: 'a whole number',
    write: String,
    show: (value) => formatSignificant(value, 15),
  });
}

const currency = /[€$£]|EUR|USD|GBP/gi;
/** Powers of ten that people shorten amounts by. */
const shortened: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };

/** The amount that a text says: "47,500", "€ 47.500", "1.5m". */
function amountOf(text: string): number | undefined {
  const plain = text.replace(currency, '');
  // With a currency beside it a lone point before three digits parts thousands, as no currency has thousandths.
  const typed = plain === text ? plain : plain.replace(/^(\s*[1-9]\d{0,2})\.(\d{3})(?![\d.,])/, '$1,$2');
  const { number, unit } = readNumberText(typed);
  const power = shortened[unit];
  return plainNumber(power && number ? { number: `${number}e${power}`, unit: '' } : { number, unit }, []);
}

/**
 * An amount of money in the reader's own currency; no sign is printed. The usual signs may be typed, and k, m and bn for
 * thousands, millions and thousands of millions.
 */
export function money(spec: NumericSpec): Input<number> {
  return numeric('money', spec, {
    parse: amountOf,
    order: (value) => value,
    noun: 'an amount',
    write: String,
    show: (value) => formatSignificant(value, 15),
  });
}

/**
 * A plain number with a unit that is printed behind it, such as 50 km; `units` lists what may be typed for it. Among them
 * the singular of a unit in the plural is printed behind 1.
 */
export function quantity(
  spec: NumericSpec & { readonly unit?: string; readonly units?: readonly string[] },
): Input<number> {
  const { unit = '', units = [], ...rest } = spec;
  const typed = unitsAsRead([unit, ...units]);
  const singular = units.find((name) => `${name}s` === unit) ?? unit;
  return numeric('quantity', rest, {
    parse: (text) => plainNumber(readNumberText(text), typed),
    order: (value) => value,
    noun: 'a number',
    write: String,
    show: (value) => `${formatSignificant(value, 15)}${unit && NBSP}${value === 1 ? singular : unit}`,
  });
}
