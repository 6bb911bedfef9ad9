import {
  type CalendarPicture,
  calendarRows,
  formatCounted,
  formatDuration,
  formatSignificant,
} from '../scenario/index.ts';

/** Where in time the fleet's failures are expected, in a year if that is the scale of them. */
export function calendarOf(units: number, failuresYear: number, yearHours: number): CalendarPicture {
  const { hours, name, ...rows } = calendarRows(failuresYear / yearHours, yearHours);
  const apart = formatDuration(yearHours / failuresYear, 'nearest');
  const fleet = units === 1 ? 'One unit' : `A fleet of ${formatSignificant(units, 15)}`;
  const periods = [
    ['a day', 24],
    ['a month', yearHours / 12],
    ['a year', yearHours],
    ['ten years', 10 * yearHours],
  ] as const;
  return {
    kind: 'calendar',
    title: 'When the next failures are expected',
    says: `${fleet} has ${formatCounted((failuresYear * hours) / yearHours, 'failure', 3)} in ${name}, one every ${apart} in the long run. Real ones come at random, in clusters and with gaps.`,
    ...rows,
    table: () => ({
      head: ['In', 'Failures expected'],
      rows: periods.map(([period, length]) => [
        period,
        formatSignificant((failuresYear * length) / yearHours, 3),
      ]),
    }),
  };
}
