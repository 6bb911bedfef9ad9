// Each sort in a file of its own: a calculator without tables downloads nothing that shows them.
export { importances } from './importance-output.ts';
export {
  availability,
  count,
  duration,
  hours,
  money,
  number,
  perYear,
  share,
} from './single-outputs.ts';
export { durations, shares } from './table-outputs.ts';
