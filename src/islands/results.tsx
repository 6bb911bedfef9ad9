import { type ComparedEntry, changeBetween, comparedEntries, differenceText } from '../scenario/index.ts';
import { type Drawn, useDrawn } from './drawn.ts';
import { Figure } from './figure.tsx';
import type { PartOf } from './late-part.tsx';
import type { Scenario } from './scenario-store.ts';
import { SideBySide } from './side-by-side.tsx';
import { WhileSeen } from './while-seen.tsx';

interface EntriesProps {
  readonly name: string;
  readonly label: string;
  readonly entries: readonly ComparedEntry[];
}

/** One of several figures, and what it is in the answer that this one is compared with. */
function Entry({ name, compared: { entry, present, other } }: { name: string; compared: ComparedEntry }) {
  return (
    <>
      {present ? (
        <output
          name={`${name}.${entry.name}`}
          data-value={String(entry.plain)}
          data-unit={entry.unit}
          aria-live="off"
        >
          {entry.text}
        </output>
      ) : (
        '–'
      )}
      {other !== undefined && <span class="result-pinned">A: {other}</span>}
    </>
  );
}

/** The figures of an output that has several, each by its full name: a list, or a table where they have rows and columns. */
function Entries({ name, label, entries }: EntriesProps) {
  if (entries.some(({ entry }) => entry.cell))
    return <EntryTable name={name} label={label} entries={entries} />;
  return (
    <ul class="result-entries">
      {entries.map((compared) => (
        <li key={compared.entry.name}>
          <span>{compared.entry.label}</span> <Entry name={name} compared={compared} />
        </li>
      ))}
    </ul>
  );
}

function EntryTable({ name, label, entries }: EntriesProps) {
  const named = (part: 'row' | 'column') => [
    ...new Set(entries.map(({ entry }) => entry.cell?.[part] ?? '')),
  ];
  return (
    // A region that scrolls by keyboard too, where it is wider than its place.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable.
    <section class="behind-scroll" tabIndex={0} aria-label={label}>
      <table class="result-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            {named('column').map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named('row').map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {entries
                .filter(({ entry }) => entry.cell?.row === row)
                .map((compared) => (
                  <td key={compared.entry.name}>
                    <Entry name={name} compared={compared} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The other figures, listed: each with what the last change did to it, and beside the one that it is compared with. */
export const Results: PartOf = ({ scenario }) => {
  const drawn = useDrawn(scenario);
  return <WhileSeen all>{() => <ResultList scenario={scenario} {...drawn} />}</WhileSeen>;
};

/** The other figures of one answer. */
export function ResultList({ scenario, answer, pinned }: Drawn & { readonly scenario: Scenario }) {
  const { results } = answer;
  const before = answer === scenario.initial ? undefined : scenario.before()?.results;
  const others = Object.entries(scenario.calculator.outputs).filter(
    ([key, { primary }]) => !primary && results[key] !== undefined,
  );
  return (
    <>
      <dl class="instrument-results">
        {others.map(([key, output]) => {
          const change = before && changeBetween(before[key], results[key]);
          const other = pinned?.results[key];
          return (
            <div class={output.entries ? 'result result-wide' : 'result'} key={key}>
              <dt>
                {output.label}
                {output.help && <span class="result-help"> {output.help}</span>}
              </dt>
              <dd data-change={change}>
                {output.entries ? (
                  <Entries
                    name={key}
                    label={output.label}
                    entries={comparedEntries(
                      output.entries(results[key]),
                      other === undefined ? [] : output.entries(other),
                    )}
                  />
                ) : (
                  <Figure name={key} output={output} result={results[key]} />
                )}
                {change && <span class="visually-hidden"> {change} than before</span>}
                {other !== undefined && !output.entries && (
                  <span class="result-pinned">
                    A: {output.show(other)}; {differenceText(output, other, results[key])}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {pinned && <SideBySide scenario={scenario} kept={pinned} present={answer} />}
    </>
  );
}
