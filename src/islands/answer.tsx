import { type AnyValues, type Calculator, differenceText } from '../scenario/index.ts';
import { Figure } from './results.tsx';
import type { Answered, AnyResults } from './scenario-state.ts';

interface AnswerProps {
  readonly calculator: Calculator;
  readonly values: AnyValues;
  readonly results: AnyResults;
  readonly before: AnyResults | undefined;
  readonly pinned: Answered | undefined;
}

/** The answer, first and large: the primary figure, the sentence that says it, and where the model is off. */
export function Answer({ calculator, values, results, before, pinned }: AnswerProps) {
  const { outputs, warnings } = calculator;
  const [key = '', output] = Object.entries(outputs).find(([, { primary }]) => primary) ?? [];
  if (!output) return null;
  const show = (of: AnyResults) => output.show(of[key]);
  const was = before && show(before) !== show(results) ? show(before) : '';
  return (
    <div class="instrument-answer">
      {pinned && (
        <div class="answer-pinned">
          <p class="answer-label">A, kept: {output.label}</p>
          <p class="answer-pinned-figure">{show(pinned.results)}</p>
          <p>{calculator.summary(pinned.answered, pinned.results)}</p>
        </div>
      )}
      <p class="answer-figure" data-tone={output.tone}>
        <span class="answer-label">
          {pinned && 'B: '}
          {output.label}
        </span>{' '}
        <Figure name={key} output={output} result={results[key]} />
      </p>
      <p class="answer-before">{was && `Before the last change: ${was}`}</p>
      <p class="answer-summary">{calculator.summary(values, results)}</p>
      {pinned && (
        <p class="answer-difference">
          B against A: {differenceText(output, pinned.results[key], results[key])}
        </p>
      )}
      {warnings?.(values, results).map((warning) => (
        <p class="answer-warning" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  );
}
