import { formatSignificant } from '../scenario/index.ts';

/** What the alerts are called, by the time that each looks back. */
export const alertNames = ['1 h', '6 h', '1 d', '3 d'] as const;

/**
 * A burn rate as it is written beside figures and lines.
 *
 * @param burn how many times faster than allowed errors come.
 * @returns three significant digits and a times sign, such as "14.4×".
 */
export function times(burn: number): string {
  return `${formatSignificant(burn, 3)}×`;
}
