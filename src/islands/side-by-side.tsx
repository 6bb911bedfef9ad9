import { comparedEntries, differenceText, type Output } from '../scenario/index.ts';
import type { Answered } from './scenario-state.ts';
import type { Scenario } from './scenario-store.ts';

interface Line {
  readonly label: string;
  readonly kept: string;
  readonly present: string;
  readonly difference: string;
}

/** What was set: a line for every input. */
function inputLines({ calculator }: Scenario, kept: Answered, present: Answered): readonly Line[] {
  return Object.entries(calculator.inputs).map(([key, input]) => ({
    label: input.label,
    kept: input.show(kept.answered[key]),
    present: input.show(present.answered[key]),
    difference: '',
  }));
}

/** The figures of an output that has several: a line for each, or for each row where they have rows and columns. */
function entryLines(output: Output<unknown>, a: unknown, b: unknown): readonly Line[] {
  const entries = (result: unknown) => (result === undefined ? [] : (output.entries?.(result) ?? []));
  const lines = new Map<string, { readonly kept: string[]; readonly present: string[] }>();
  for (const { entry, present, other } of comparedEntries(entries(b), entries(a))) {
    const name = entry.cell?.row ?? entry.label;
    const line = lines.get(name) ?? { kept: [], present: [] };
    line.kept.push(other ?? '–');
    line.present.push(present ? entry.text : '–');
    lines.set(name, line);
  }
  return [...lines].map(([name, { kept, present }]) => ({
    label: `${output.label}: ${name}`,
    kept: kept.join(', '),
    present: present.join(', '),
    difference: '',
  }));
}

/** What follows from it: a line for every figure, also of those outputs that have several. */
function outputLines({ calculator }: Scenario, kept: Answered, present: Answered): readonly Line[] {
  return Object.entries(calculator.outputs).flatMap(([key, output]) => {
    const [a, b] = [kept.results[key], present.results[key]];
    if (output.entries) return entryLines(output, a, b);
    if (a === undefined && b === undefined) return [];
    return [
      {
        label: output.label,
        kept: a === undefined ? '–' : output.show(a),
        present: b === undefined ? '–' : output.show(b),
        difference: a === undefined || b === undefined ? '' : differenceText(output, a, b),
      },
    ];
  });
}

/** Two answers in columns, with what was set for each: for paper, where the fields show only one of them. */
export function SideBySide({
  scenario,
  kept,
  present,
}: {
  readonly scenario: Scenario;
  readonly kept: Answered;
  readonly present: Answered;
}) {
  const body = (name: string, lines: readonly Line[]) => (
    <tbody>
      <tr>
        <th class="side-by-side-part" scope="rowgroup" colSpan={4}>
          {name}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.label} data-differs={line.kept === line.present ? undefined : ''}>
          <th scope="row">{line.label}</th>
          <td>{line.kept}</td>
          <td>{line.present}</td>
          <td>{line.difference}</td>
        </tr>
      ))}
    </tbody>
  );
  return (
    <table class="side-by-side">
      <thead>
        <tr>
          <td />
          <th scope="col">A, kept</th>
          <th scope="col">B, present</th>
          <th scope="col">B against A</th>
        </tr>
      </thead>
      {body('Set', inputLines(scenario, kept, present))}
      {body('Follows', outputLines(scenario, kept, present))}
    </table>
  );
}
