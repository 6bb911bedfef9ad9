import type { CoverDegree, CoverPicture } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';

const degrees = ['covered', 'partly', 'open'] as const;

/** A box that is full, half full, or struck out. */
function Box({ degree }: { degree: CoverDegree }) {
  return (
    <svg class={`cover-box cover-${degree}`} viewBox="0 0 20 20" aria-hidden="true">
      <path class="cover-edge" d="M2 2H18V18H2z" />
      {degree === 'covered' && <path class="cover-sign" d="M5.5 10.5L9 14L15 6.5" />}
      {degree === 'partly' && <path class="cover-half" d="M2 18L18 2V18z" />}
      {degree === 'open' && <path class="cover-sign" d="M6 6L14 14M14 6L6 14" />}
    </svg>
  );
}

/** A table of boxes: what can happen by what covers it, with the chosen column framed. */
export function Cover({ picture: { columns, rows, words, says } }: DrawingProps<CoverPicture>) {
  return (
    <div role="img" aria-label={says}>
      <table class="cover" aria-hidden="true">
        <thead>
          <tr>
            <td />
            {columns.map(({ label, chosen }) => (
              <td class={chosen ? 'cover-chosen' : undefined} key={label}>
                {label}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <td>{label}</td>
              {columns.map((column, i) => (
                <td class={column.chosen ? 'cover-chosen' : undefined} key={column.label}>
                  <Box degree={cells[i] ?? 'open'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="cover-key" aria-hidden="true">
        {degrees.map((degree) => (
          <li key={degree}>
            <Box degree={degree} /> {words[degree]}
          </li>
        ))}
      </ul>
    </div>
  );
}
