import { type Calculator, differenceText, type Output } from '../scenario/index.ts';
import type { Answered, AnyResults } from './scenario-state.ts';

interface KeptProps {
  readonly calculator: Calculator;
  /** The primary output, by its key. */
  readonly primary: readonly [key: string, output: Output<unknown>];
  readonly kept: Answered;
}

/** The answer that was kept, above the one that is compared with it. */
export function Kept({ calculator, primary: [key, output], kept: { answered, results } }: KeptProps) {
  return (
    <div class="answer-pinned">
      <p class="answer-label">A, kept: {output.label}</p>
      <p class="answer-pinned-figure">{output.show(results[key])}</p>
      <p>{calculator.summary(answered, results)}</p>
    </div>
  );
}

/** How the present results differ from those that were kept. */
export function Difference({
  primary: [key, output],
  kept,
  results,
}: Pick<KeptProps, 'primary' | 'kept'> & { readonly results: AnyResults }) {
  return (
    <p class="answer-difference">B against A: {differenceText(output, kept.results[key], results[key])}</p>
  );
}
