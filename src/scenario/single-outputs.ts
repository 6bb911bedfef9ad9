import type { Percentage } from '../availability/index.ts';
import {
  formatFixed,
  formatMoney,
  formatPercentage,
  formatShare,
  formatSignificant,
  NBSP,
  type Rounding,
} from './format.ts';
import { formatDuration } from './format-duration.ts';
import type { Output, OutputWords } from './output.ts';

/** A length of time: hours inside, seconds outside. Rounded up unless told, as downtime must be. */
export function duration(words: OutputWords & { readonly rounding?: Rounding }): Output<number> {
  const { rounding = 'up', ...rest } = words;
  return {
    ...rest,
    unit: 's',
    plain: (hours) => hours * 3600,
    show: (hours) => formatDuration(hours, rounding),
  };
}

/** A share whose distance from the whole matters: rounded away from perfection, 100 % only when it is. */
export function availability(words: OutputWords): Output<Percentage> {
  return {
    ...words,
    unit: '1',
    plain: ({ fraction }) => fraction,
    show: (value) => formatPercentage(value, 'down'),
  };
}

/** A probability or share given as a plain fraction, shown in per cent; rounded up unless told. */
export function share(words: OutputWords & { readonly rounding?: Rounding }): Output<number> {
  const { rounding = 'up', ...rest } = words;
  return {
    ...rest,
    unit: '1',
    plain: (fraction) => fraction,
    show: (fraction) => formatShare(fraction, rounding),
  };
}

/** A plain number without a unit, such as a count of nines. */
export function number(words: OutputWords & { readonly places?: number }): Output<number> {
  const { places = 2, ...rest } = words;
  return { ...rest, unit: '1', plain: (value) => value, show: (value) => formatFixed(value, places, 'down') };
}

/** How many, whole or expected. */
export function count(words: OutputWords): Output<number> {
  return { ...words, unit: 'count', plain: (value) => value, show: (value) => formatSignificant(value, 3) };
}

/** A frequency: so many a year. */
export function perYear(words: OutputWords): Output<number> {
  return {
    ...words,
    unit: 'per-year',
    plain: (value) => value,
    show: (value) => `${formatSignificant(value, 3)}${NBSP}a${NBSP}year`,
  };
}

/** An amount of money in the reader's currency. */
export function money(words: OutputWords): Output<number> {
  return { ...words, unit: 'currency', plain: (value) => value, show: formatMoney };
}

/** A length of time that stands for a working period and is counted in hours, as in 2,080 h of service a year. */
export function hours(words: OutputWords & { readonly digits?: number }): Output<number> {
  const { digits = 6, ...rest } = words;
  return {
    ...rest,
    unit: 's',
    plain: (value) => value * 3600,
    show: (value) => `${formatSignificant(value, digits)}${NBSP}h`,
  };
}
