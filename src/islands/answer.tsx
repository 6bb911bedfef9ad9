import type { AnyValues, Calculator } from '../scenario/index.ts';
import { Figure } from './figure.tsx';
import type { Later } from './panel-later.tsx';
import type { Answered, AnyResults } from './scenario-state.ts';

interface AnswerProps {
  readonly calculator: Calculator;
  readonly values: AnyValues;
  readonly results: AnyResults;
  readonly before: AnyResults | undefined;
  readonly pinned: Answered | undefined;
  /** Brings what shows an answer beside the one that was kept, once it has come. */
  readonly later: Later | undefined;
}

/** The answer, first and large: the primary figure, the sentence that says it, and where the model is off. */
export function Answer({ calculator, values, results, before, pinned, later }: AnswerProps) {
  const { outputs, warnings } = calculator;
  const [key = '', output] = Object.entries(outputs).find(([, { primary }]) => primary) ?? [];
  if (!output) return null;
  const show = (of: AnyResults) => output.show(of[key]);
  const was = before && show(before) !== show(results) ? show(before) : '';
  return (
    <div class="instrument-answer">
      {pinned && later && <later.Kept calculator={calculator} primary={[key, output]} kept={pinned} />}
      <p class="answer-figure" data-tone={output.tone}>
        <span class="answer-label">
          {pinned && 'B: '}
          {output.label}
        </span>{' '}
        <Figure name={key} output={output} result={results[key]} />
      </p>
      <p class="answer-before">{was && `Before the last change: ${was}`}</p>
      <p class="answer-summary">{calculator.summary(values, results)}</p>
      {pinned && later && <later.Difference primary={[key, output]} kept={pinned} results={results} />}
      {warnings?.(values, results).map((warning) => (
        <p class="answer-warning" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  );
}
