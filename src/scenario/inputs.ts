import type { Input } from './input.ts';
import { read } from './problem.ts';

// Each in a file of its own: a calculator without numbers among its inputs downloads nothing that reads them.
export { choice } from './choice-input.ts';
export { formula } from './formula-input.ts';
export { rowsOf } from './formula-rows.ts';
export { count, duration, money, percentage, quantity } from './numeric-inputs.ts';

/** An input that may be left empty; its fallback is then nothing at all. */
export function optional<Value>(input: Input<Value>): Input<Value | undefined> {
  return {
    ...input,
    fallback: undefined,
    read: (text) => (text.trim() === '' ? read(undefined) : input.read(text)),
    write: (value) => (value === undefined ? '' : input.write(value)),
    show: (value) => (value === undefined ? '' : input.show(value)),
  } as Input<Value | undefined>;
}
