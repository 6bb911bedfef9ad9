import type { Rows } from './input.ts';

/** One column of a list's table. */
export interface Column {
  readonly label: string;
  readonly example: string;
  /** What stands in front of it in the text; nothing for the first column. */
  readonly before: string;
  /** Left out of the text together with what stands in front of it when it is empty. */
  readonly optional?: boolean;
  /** A cell as the text can hold it, where people type or paste it otherwise; with a decimal point unless told. */
  tidy?(cell: string): string;
}

/**
 * The table of a list whose rows are parted by commas, and their cells each by a mark of its own: `db:1x2@180s>ad`.
 *
 * @param columns in the order in which they stand in the text.
 * @returns ways to take a text apart and to put it together again; joined, what was split is the same list.
 */
export function rowsOf(columns: readonly Column[]): Rows {
  const split = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => {
        const cells: string[] = [];
        let rest = part;
        for (const { before } of columns.slice(1)) {
          const at = rest.indexOf(before);
          cells.push(at < 0 ? rest : rest.slice(0, at));
          rest = at < 0 ? '' : rest.slice(at + before.length);
        }
        return [...cells, rest].map((cell) => cell.trim());
      });
  return {
    columns,
    split,
    join(rows) {
      return rows
        .filter((cells) => cells.some((cell) => cell.trim() !== ''))
        .map((cells) =>
          columns
            .map(({ before, optional, tidy }, i) => {
              const typed = (cells[i] ?? '').trim();
              // A comma parts the rows; in a cell it is a decimal one.
              const cell = tidy ? tidy(typed) : typed.replace(',', '.');
              return optional && cell === '' ? '' : `${before}${cell}`;
            })
            .join(''),
        )
        .join(',');
    },
    cellAt(text, position) {
      // As if something stood there and nothing came after it: it is in the last cell that is not empty.
      const rows = split(`${text.slice(0, position)}…`);
      return { row: rows.length, label: columns[rows.at(-1)?.findLastIndex(Boolean) ?? 0]?.label ?? '' };
    },
  };
}
