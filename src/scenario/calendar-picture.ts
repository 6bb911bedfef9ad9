import { hoursPerUnit } from '../availability/index.ts';
import { formatSignificant } from './format.ts';
import type { PictureWords } from './picture-words.ts';

/** A stretch of time in rows, with a mark for each event. */
export interface CalendarPicture extends PictureWords {
  readonly kind: 'calendar';
  /** What a row is, such as “a month”, and how many cells of what it has. */
  readonly row: string;
  readonly cell: string;
  readonly cells: number;
  readonly rows: number;
  /** Places of the events, in rows from the start: 2.5 is the middle of the third row. */
  readonly marks: readonly number[];
}

/** A stretch of time as so many rows. */
export interface CalendarRows extends Pick<CalendarPicture, 'row' | 'cell' | 'cells' | 'rows' | 'marks'> {
  /** All of it, in hours. */
  readonly hours: number;
  /** What all of it is called, such as “a year”. */
  readonly name: string;
}

const ROWS = 12;
/** Marks that can still be told apart, in all rows. */
const MOST_MARKS = 720;

type Row = Pick<CalendarPicture, 'row' | 'cell' | 'cells'> & {
  readonly hours: number;
  readonly name: string;
};

/** Rows from long to short; the ones that are shorter than a month are for what happens more than twice a day. */
function rowsOf(yearHours: number): Row[] {
  const { d, us } = hoursPerUnit;
  const years = [4, 3, 2, 1].map((power): Row => {
    const years = (count: number) => (count === 1 ? 'a year' : `${formatSignificant(count, 15)} years`);
    const [one, tenth] = [10 ** power, 10 ** (power - 1)];
    return {
      row: years(one),
      cell: years(tenth),
      cells: 10,
      hours: one * yearHours,
      name: years(ROWS * one),
    };
  });
  return [
    ...years,
    { row: 'a year', cell: 'a month', cells: 12, hours: yearHours, name: '12 years' },
    { row: 'a month', cell: 'a day', cells: yearHours / ROWS / d, hours: yearHours / ROWS, name: 'a year' },
    { row: 'a week', cell: 'a day', cells: 7, hours: 7 * d, name: '12 weeks' },
    { row: 'a day', cell: 'an hour', cells: 24, hours: d, name: '12 days' },
    { row: 'an hour', cell: 'a minute', cells: 60, hours: 1, name: '12 hours' },
    { row: 'a minute', cell: 'a second', cells: 60, hours: 1 / 60, name: '12 minutes' },
    { row: 'a second', cell: 'a tenth of one', cells: 10, hours: 1 / 3600, name: '12 seconds' },
    { row: '10 ms', cell: 'a millisecond', cells: 10, hours: 1e4 * us, name: '120 ms' },
    { row: '100 µs', cell: '10 µs', cells: 10, hours: 100 * us, name: '1.2 ms' },
    { row: '1 µs', cell: '0.1 µs', cells: 10, hours: us, name: '12 µs' },
  ];
}

/**
 * Rows of time for events that come at a rate: a year where one of them is expected in it and they can be told apart, else
 * as much more or less as it takes. The i-th mark is where the i-th event is expected, i/rate after the start.
 *
 * @param perHour how many events an hour, above 0.
 * @param yearHours length of the year in hours.
 */
export function calendarRows(perHour: number, yearHours: number): CalendarRows {
  const expected = ({ hours }: Row) => perHour * ROWS * hours;
  const all = rowsOf(yearHours);
  const month = all.findIndex(({ row }) => row === 'a month');
  const longer = all.slice(0, month + 1).reverse();
  const chosen =
    expected(all[month]!) > MOST_MARKS
      ? (all.slice(month).find((row) => expected(row) <= MOST_MARKS) ?? all.at(-1)!)
      : (longer.find((row) => expected(row) >= 1 - 1e-9) ?? all[0]!);
  const count = Math.floor(expected(chosen) + 1e-9);
  const { hours, ...words } = chosen;
  return {
    ...words,
    rows: ROWS,
    marks: Array.from({ length: Math.min(count, MOST_MARKS) }, (_, i) => (i + 1) / perHour / hours),
    hours: ROWS * hours,
  };
}
