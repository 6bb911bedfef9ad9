import type { AnyValues, Calculator, Output, OutputEntry } from '../scenario/index.ts';

type AnyResults = Readonly<Record<string, unknown>>;

/** One figure, for people as text and for machines as a number; silent, because the summary speaks for all of them. */
function Figure({ name, output, result }: { name: string; output: Output<unknown>; result: unknown }) {
  return (
    <output name={name} data-value={String(output.plain(result))} data-unit={output.unit} aria-live="off">
      {output.show(result)}
    </output>
  );
}

/** The figures of an output that is a table, each by its full name. */
function Entries({ name, entries }: { name: string; entries: readonly OutputEntry[] }) {
  return (
    <ul class="result-entries">
      {entries.map((entry) => (
        <li key={entry.name}>
          <span>{entry.label}</span>{' '}
          <output
            name={`${name}.${entry.name}`}
            data-value={String(entry.plain)}
            data-unit={entry.unit}
            aria-live="off"
          >
            {entry.text}
          </output>
        </li>
      ))}
    </ul>
  );
}

interface AnswerProps {
  readonly calculator: Calculator;
  readonly values: AnyValues;
  readonly results: AnyResults;
  readonly summary: string;
}

/** The answer, first and large: the primary figure, the sentence that says it, and where the model is off. */
export function Answer({ calculator, values, results, summary }: AnswerProps) {
  const { outputs, warnings } = calculator;
  const primary = Object.entries(outputs).find(([, output]) => output.primary);
  return (
    <div class="instrument-answer">
      {primary && (
        <p class="answer-figure">
          <span class="answer-label">{primary[1].label}</span>{' '}
          <Figure name={primary[0]} output={primary[1]} result={results[primary[0]]} />
        </p>
      )}
      <p class="answer-summary">{summary}</p>
      {warnings?.(values, results).map((warning) => (
        <p class="answer-warning" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  );
}

/** The other figures, listed. */
export function ResultList({ calculator, results }: Pick<AnswerProps, 'calculator' | 'results'>) {
  const others = Object.entries(calculator.outputs).filter(
    ([key, { primary }]) => !primary && results[key] !== undefined,
  );
  return (
    <dl class="instrument-results">
      {others.map(([key, output]) => (
        <div class="result" key={key}>
          <dt>
            {output.label}
            {output.help && <span class="result-help"> {output.help}</span>}
          </dt>
          <dd>
            {output.entries ? (
              <Entries name={key} entries={output.entries(results[key])} />
            ) : (
              <Figure name={key} output={output} result={results[key]} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
