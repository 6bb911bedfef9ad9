/** An object all of whose members are numbers, whatever interface it has. */
type Numbers<T> = { readonly [K in keyof T]: number };

function requireEach<T extends Numbers<T>>(
  caller: string,
  numbers: T,
  rule: string,
  holds: (value: number) => boolean,
): void {
  for (const [name, value] of Object.entries<number>(numbers)) {
    if (!holds(value)) throw new RangeError(`${caller} requires ${rule}, got ${name} = ${value}`);
  }
}

/**
 * Holds durations, rates and prices to being finite and not negative.
 *
 * @param caller name of the function that was given them, for the message.
 * @param amounts by name.
 * @throws RangeError that names the first that is negative, infinite or not a number.
 */
export function requireAmounts<T extends Numbers<T>>(caller: string, amounts: T): void {
  requireEach(caller, amounts, 'finite amounts of 0 or more', (value) => value >= 0 && value < Infinity);
}

/**
 * Holds lengths that something is divided by to being finite and above 0.
 *
 * @param caller name of the function that was given them, for the message.
 * @param amounts by name.
 * @throws RangeError that names the first that is 0, negative, infinite or not a number.
 */
export function requirePositive<T extends Numbers<T>>(caller: string, amounts: T): void {
  requireEach(caller, amounts, 'finite amounts above 0', (value) => value > 0 && value < Infinity);
}

/**
 * Holds mean times to failure to being above 0; a unit that never fails has an infinite one.
 *
 * @param caller name of the function that was given them, for the message.
 * @param lifetimes by name, in hours.
 * @throws RangeError that names the first that is 0, negative or not a number.
 */
export function requireLifetime<T extends Numbers<T>>(caller: string, lifetimes: T): void {
  requireEach(caller, lifetimes, 'an MTTF above 0 h', (value) => value > 0);
}

/**
 * Holds probabilities, unavailabilities and other fractions of a whole to 0 to 1.
 *
 * @param caller name of the function that was given them, for the message.
 * @param shares by name.
 * @throws RangeError that names the first outside 0 to 1.
 */
export function requireShares<T extends Numbers<T>>(caller: string, shares: T): void {
  requireEach(caller, shares, 'shares from 0 to 1', (value) => value >= 0 && value <= 1);
}

/**
 * Holds numbers of things to whole numbers that a double holds exactly.
 *
 * @param caller name of the function that was given them, for the message.
 * @param least the smallest that makes sense.
 * @param counts by name.
 * @throws RangeError that names the first that is no whole number or below `least`.
 */
export function requireCounts<T extends Numbers<T>>(caller: string, least: number, counts: T): void {
  requireEach(
    caller,
    counts,
    `whole numbers from ${least}`,
    (value) => Number.isSafeInteger(value) && value >= least,
  );
}
