/**
 * A share of a whole with its complement, both as fractions of 1 and each correct to the last digit of its own.
 *
 * One number is not enough: 0.99999999999 holds its distance from 1 to five digits only, and that distance, the
 * unavailability, is what every model here computes with.
 */
export interface Percentage {
  readonly fraction: number;
  readonly complement: number;
}

/** Digits and the place of the decimal point: `digits × 10^−scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
// Past 400 places every double is zero, so a longer text could only be an attempt to keep us busy.
const LONGEST = 400;

function readDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (!match || text.length > LONGEST) return undefined;
  const [, whole, part = '', exponent = 0] = match;
  if (whole === '' && part === '') return undefined;
  const scale = part.length - Number(exponent);
  const digits = BigInt(`${whole}${part}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function numberOf({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`);
}

/**
 * Reads a percentage as decimal text, so that the complement is exact: "99.999999999" is 1e-11 away from the whole.
 *
 * @param text plain ASCII decimal without sign, space or percent sign, such as "99.95" or "1e-3".
 * @returns fraction and complement, each the double nearest to the decimal value; `undefined` where the text is no
 *   decimal number or lies outside 0 to 100.
 */
export function readPercentage(text: string): Percentage | undefined {
  const percent = readDecimal(text);
  if (!percent) return undefined;
  const whole = 100n * 10n ** BigInt(percent.scale);
  if (percent.digits > whole) return undefined;
  return {
    fraction: numberOf({ digits: percent.digits, scale: percent.scale + 2 }),
    complement: numberOf({ digits: whole - percent.digits, scale: percent.scale + 2 }),
  };
}

/**
 * Writes a percentage as the shortest decimal text that `readPercentage` reads back to the same smaller side.
 *
 * The side below one half carries the digits; the other is formed from it in decimal, never as 1 − x in binary.
 *
 * @param percentage fraction and complement.
 * @returns plain decimal text without a percent sign, such as "99.999999999".
 * @throws RangeError where fraction or complement lies outside 0 to 1.
 */
export function percentageText({ fraction, complement }: Percentage): string {
  const smaller = Math.min(fraction, complement);
  const decimal = fraction <= 1 && complement <= 1 ? readDecimal(String(smaller)) : undefined;
  if (!decimal)
    throw new RangeError(`percentageText requires shares from 0 to 1, got ${fraction} and ${complement}`);
  const scale = Math.max(decimal.scale, 2);
  const digits = decimal.digits * 10n ** BigInt(scale - decimal.scale);
  const percent = fraction <= complement ? digits : 10n ** BigInt(scale) - digits;
  // A number's shortest text ends in no zero, nor does its distance from a power of ten.
  const places = scale - 2;
  const text = percent.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/**
 * The percentage whose complement is given: an availability from an unavailability.
 *
 * @param complement the distance from the whole, a fraction from 0 to 1; kept as it is.
 * @returns fraction (rounded once) and complement.
 * @throws RangeError outside 0 to 1.
 */
export function percentageFromComplement(complement: number): Percentage {
  if (!(complement >= 0 && complement <= 1)) {
    throw new RangeError(`percentageFromComplement requires a share from 0 to 1, got ${complement}`);
  }
  return { fraction: 1 - complement, complement };
}

/**
 * The percentage whose fraction is given: a coverage or a share of users from a plain number.
 *
 * @param fraction a fraction from 0 to 1; kept as it is.
 * @returns fraction and complement (rounded once).
 * @throws RangeError outside 0 to 1.
 */
export function percentageFromFraction(fraction: number): Percentage {
  if (!(fraction >= 0 && fraction <= 1)) {
    throw new RangeError(`percentageFromFraction requires a share from 0 to 1, got ${fraction}`);
  }
  return { fraction, complement: 1 - fraction };
}
