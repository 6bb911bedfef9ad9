import type { Table } from '../scenario/index.ts';

/** The table behind a picture, folded away. */
export function Behind({ label, table: { head, rows } }: { label: string; table: Table }) {
  return (
    <details class="behind">
      <summary>{label}</summary>
      <div class="behind-scroll" tabIndex={0} role="group" aria-label="Table">
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
      </div>
    </details>
  );
}
