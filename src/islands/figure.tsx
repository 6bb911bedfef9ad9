import type { Output } from '../scenario/index.ts';

/** One figure, for people as text and for machines as a number; silent, because the summary speaks for all of them. */
export function Figure({ name, output, result }: { name: string; output: Output<unknown>; result: unknown }) {
  return (
    <output name={name} data-value={String(output.plain(result))} data-unit={output.unit} aria-live="off">
      {output.show(result)}
    </output>
  );
}
