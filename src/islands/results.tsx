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

interface EntriesProps {
  readonly name: string;
  readonly entries: readonly OutputEntry[];
}

function Entry({ name, entry }: { name: string; entry: OutputEntry }) {
  return (
    <output
      name={`${name}.${entry.name}`}
      data-value={String(entry.plain)}
      data-unit={entry.unit}
      aria-live="off"
    >
      {entry.text}
    </output>
  );
}

/** The figures of an output that has several, each by its full name: a list, or a table where they have rows and columns. */
function Entries({ name, entries }: EntriesProps) {
  if (entries.some(({ cell }) => cell)) return <EntryTable name={name} entries={entries} />;
  return (
    <ul class="result-entries">
      {entries.map((entry) => (
        <li key={entry.name}>
          <span>{entry.label}</span> <Entry name={name} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function EntryTable({ name, entries }: EntriesProps) {
  const columns = [...new Set(entries.map(({ cell }) => cell?.column ?? ''))];
  const rows = [...new Set(entries.map(({ cell }) => cell?.row ?? ''))];
  return (
    <div class="behind-scroll">
      <table class="result-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {entries
                .filter(({ cell }) => cell?.row === row)
                .map((entry) => (
                  <td key={entry.name}>
                    <Entry name={name} entry={entry} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
        <p class="answer-figure" data-tone={primary[1].tone}>
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
        <div class={output.entries ? 'result result-wide' : 'result'} key={key}>
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
