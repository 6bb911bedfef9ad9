import type { Input, InputWords } from './input.ts';
import { quoted, read, refuse } from './problem.ts';

/** One of a few named values. */
export function choice<Value extends string>(
  spec: InputWords & {
    readonly fallback: Value;
    readonly options: readonly { readonly value: Value; readonly label: string }[];
  },
): Input<Value> {
  const { options } = spec;
  return {
    ...spec,
    kind: 'choice',
    read(text) {
      const wanted = text.trim().toLowerCase();
      const option = options.find(({ value }) => value === wanted);
      const names = options.map(({ value }) => value).join(', ');
      return option ? read(option.value) : refuse(`${quoted(text)} is not one of the choices: ${names}.`);
    },
    write: String,
    show: (value) => options.find((option) => option.value === value)?.label ?? value,
  };
}
