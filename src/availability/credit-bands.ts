import { requireShares } from './argument-rules.ts';
import { type Percentage, readPercentage } from './percentage.ts';
import { TextProblem } from './text-problem.ts';

/** One line of a service level agreement's credits: below this monthly uptime, this share of the fee comes back. */
export interface CreditBand {
  /** Monthly uptime below which the band begins. */
  readonly threshold: Percentage;
  /** Share of the month's fee that is credited, a fraction from 0 to 1. */
  readonly credit: number;
}

// Agreements have two to four; the limit keeps a pasted text from keeping the page busy.
const MOST_BANDS = 30;

interface Reader {
  readonly text: string;
  position: number;
}

function fail({ text, position }: Reader, expected: string): never {
  const found = position < text.length ? `“${text.slice(position, position + 12)}”` : 'the end';
  throw new TextProblem(`Expected ${expected} at character ${position + 1}, found ${found}.`, {
    position,
    expected,
  });
}

function skipSpaces(reader: Reader): void {
  while (/\s/.test(reader.text.charAt(reader.position))) reader.position++;
}

function takeMark(reader: Reader, mark: string): boolean {
  skipSpaces(reader);
  if (reader.text.charAt(reader.position) !== mark) return false;
  reader.position++;
  return true;
}

/** A percentage with or without its sign, written with a decimal point. */
function takePercentage(reader: Reader, what: string): Percentage {
  skipSpaces(reader);
  // This always matches, if only nothing.
  const [digits] = /^[\d.]*/.exec(reader.text.slice(reader.position))!;
  const percentage = readPercentage(digits);
  if (!percentage) fail(reader, `${what} from 0 to 100 such as “99.9”`);
  reader.position += digits.length;
  takeMark(reader, '%');
  return percentage;
}

/**
 * Reads credit bands such as `99.99:10,99:30,95:100`: below this monthly uptime in per cent, this credit in per cent
 * of the fee.
 *
 * Spaces and percent signs are allowed, the order is free; decimals have a point, as the comma parts the bands.
 *
 * @param text from 1 to 30 bands.
 * @returns the bands, highest threshold first, thresholds exact as decimal text.
 * @throws TextProblem (a RangeError) with message, position and what was expected, where the text cannot be read, a
 *   number lies outside 0 to 100 or a threshold comes twice.
 */
export function readCreditBands(text: string): readonly CreditBand[] {
  const reader: Reader = { text, position: 0 };
  const bands: CreditBand[] = [];
  do {
    skipSpaces(reader);
    if (bands.length === MOST_BANDS) fail(reader, `the end, as there is room for ${MOST_BANDS} bands`);
    const begin = reader.position;
    const threshold = takePercentage(reader, 'a monthly uptime in per cent');
    if (bands.some((band) => band.threshold.complement === threshold.complement)) {
      reader.position = begin;
      fail(reader, 'a threshold that no other band has');
    }
    if (!takeMark(reader, ':')) fail(reader, 'a colon and the credit (decimals have a point)');
    const credit = takePercentage(reader, 'a credit in per cent').fraction;
    bands.push({ threshold, credit });
  } while (takeMark(reader, ','));
  if (reader.position < text.length) fail(reader, 'a comma and another band, or the end');
  return bands.sort((a, b) => a.threshold.complement - b.threshold.complement);
}

/**
 * What a month's downtime brings back: the credit of the lowest threshold that its uptime falls below.
 *
 * @param bands highest threshold first, as `readCreditBands` gives them.
 * @param downtimeShare share of the month that the service was down, from 0 to 1.
 * @returns a share of the month's fee; 0 where no threshold is missed, which meeting one exactly is not.
 * @throws RangeError for a share outside 0 to 1.
 */
export function creditOfMonth(bands: readonly CreditBand[], downtimeShare: number): number {
  requireShares('creditOfMonth', { downtimeShare });
  return bands.findLast(({ threshold }) => downtimeShare > threshold.complement)?.credit ?? 0;
}
