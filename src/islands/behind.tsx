import type { Table } from '../scenario/index.ts';

/** The table behind a picture, folded away. */
export function Behind({
  label,
  of,
  table: { head, rows },
}: {
  label: string;
  /** The picture's title, which tells one table from the next. */
  of: string;
  table: Table;
}) {
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
