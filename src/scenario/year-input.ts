import type { YearKind } from '../availability/index.ts';
import { choice } from './choice-input.ts';
import type { Input } from './input.ts';

/** The kind of year that a calculator means, common to all of them under the name `year`. */
export const yearInput: Input<YearKind> = choice({
  label: 'Kind of year',
  help: 'Contracts that name a calendar year mean 365 days, or 366; the mean year suits “a year in general”.',
  term: 'year',
  fallback: 'gregorian',
  options: [
    { value: 'gregorian', label: 'Mean, 365.2425 days' },
    { value: '365', label: '365 days' },
    { value: 'julian', label: 'Julian, 365.25 days' },
    { value: 'leap', label: 'Leap, 366 days' },
  ],
});
