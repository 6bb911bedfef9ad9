import { useMemo } from 'preact/hooks';
import type { Table } from '../scenario/index.ts';
import { useAtRest } from './at-rest.ts';

interface BehindProps {
  readonly label: string;
  /** The picture's title, which tells one table from the next. */
  readonly of: string;
  /** What the table tells the figures of: drawn anew where this is another one. */
  readonly from: object;
  readonly table: () => Table;
}

/** The table behind a picture, folded away; it follows once a figure stands still. */
export function Behind(props: BehindProps) {
  const settled = useAtRest(props.from);
  // The same elements as before cost no comparison.
  return useMemo(() => behind(props), [settled]);
}

function behind({ label, of, table }: BehindProps) {
  const { head, rows } = table();
  return (
    <details class="behind">
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable. */}
      <section class="behind-scroll" tabIndex={0} aria-label={of}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col" key={cell}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {cells.map((cell, i) => (
                  <td key={head[i + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
