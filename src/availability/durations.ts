/** Hours in one of each unit that a duration may be given in; `y` is the mean Gregorian year. */
export const hoursPerUnit = {
  us: 1 / 3.6e9,
  ms: 1 / 3.6e6,
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  d: 24,
  wk: 168,
  y: 8765.82,
} as const;

/** A unit of time: `us ms s min h d wk y`. */
export type DurationUnit = keyof typeof hoursPerUnit;

/** Days in each kind of year; a contract names one, and 99.9 % differs by 86 s between the longest and the shortest. */
const daysPerYear = { gregorian: 365.2425, '365': 365, julian: 365.25, leap: 366 } as const;

/** A kind of year: the mean `gregorian` one, `365` days, the `julian` mean of 365.25, or a `leap` year. */
export type YearKind = keyof typeof daysPerYear;

/**
 * Length of a year in hours: 24 times its days.
 *
 * @param kind `gregorian` (365.2425 d, the mean over the calendar's 400-year cycle), `365`, `julian` (365.25 d) or `leap` (366 d).
 * @returns hours, e.g. 8765.82 for `gregorian`.
 * @throws RangeError for any other kind.
 */
export function hoursPerYear(kind: YearKind): number {
  const days = Object.hasOwn(daysPerYear, kind) ? daysPerYear[kind] : undefined;
  if (days === undefined)
    throw new RangeError(`hoursPerYear requires gregorian, 365, julian or leap, got ${kind}`);
  return days * 24;
}

/** A period for which a downtime is stated. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * Length of a period in hours, in a kind of year: a month is a twelfth of it, a quarter a fourth.
 *
 * Calendar months differ from that by up to 8 %; a contract that counts them needs the month in question.
 *
 * @param period day, week, month, quarter or year.
 * @param kind the year whose parts month and quarter are.
 * @returns hours.
 * @throws RangeError for any other period or kind of year.
 */
export function hoursPerPeriod(period: Period, kind: YearKind): number {
  const year = hoursPerYear(kind);
  const hours = { day: hoursPerUnit.d, week: hoursPerUnit.wk, month: year / 12, quarter: year / 4, year };
  if (!Object.hasOwn(hours, period)) {
    throw new RangeError(`hoursPerPeriod requires day, week, month, quarter or year, got ${period}`);
  }
  return hours[period];
}
