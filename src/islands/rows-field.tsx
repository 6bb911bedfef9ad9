import { useState } from 'preact/hooks';
import type { Rows } from '../scenario/index.ts';
import { describedBy, type FieldProps, Hints } from './field.tsx';
import { nextFrame } from './watched.ts';

type Table = readonly (readonly string[])[];

/** Cells as they were typed, and the text that stood here then, until the one that they make comes in the next frame. */
interface Typed {
  readonly cells: Table;
  readonly over?: string;
}

/** Rows of a pasted text: of a spreadsheet, whose cells are parted by tabs, or in the list's own language. */
function pastedRows({ split }: Rows, text: string): Table {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => (line.includes('\t') ? [line.split('\t')] : split(line)));
}

/** A list as a table of fields, a row for each thing, and the same as one text below. */
export default function RowsField(props: FieldProps) {
  const { id, input, text, problem, onText, onLeave } = props;
  const rows = input.rows as Rows;
  const { columns } = rows;
  const [{ cells: typed, over }, type] = useState<Typed>(() => ({ cells: rows.split(text) }));
  // A row that is being typed says nothing yet; a text that comes from elsewhere says something else.
  const isTyped =
    text === over || rows.join(typed) === text || rows.join(typed) === rows.join(rows.split(text));
  const table = isTyped ? typed : rows.split(text);
  const change = async (cells: Table) => {
    type({ cells, over: text });
    onText(rows.join(cells));
    await nextFrame();
    // All that waited for the frame is drawn before this goes on: what was typed has come as a text, or was taken back.
    await undefined;
    type(({ cells }) => ({ cells }));
  };
  const put = (row: number, column: number, cell: string) =>
    change(
      table.map((cells, i) =>
        i === row ? columns.map((_, j) => (j === column ? cell : (cells[j] ?? ''))) : cells,
      ),
    );
  const paste = (event: ClipboardEvent, row: number) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/[\t\n]/.test(pasted.trim()) && rows.split(pasted).length < 2) return;
    event.preventDefault();
    // Whoever pastes into the first row brings a list of their own; further down they add to what is there.
    const rest = row === 0 ? [] : table.slice(row + 1);
    change([...table.slice(0, row), ...pastedRows(rows, pasted), ...rest]);
  };
  return (
    <fieldset
      class="field rows-field"
      data-problem={problem ? '' : undefined}
      aria-describedby={describedBy(props)}
    >
      <legend class="field-label">{input.label}</legend>
      <table class="rows-table">
        <thead>
          <tr>
            {columns.map(({ label, example }) => (
              <th scope="col" key={label} class={/^\d$/.test(example) ? 'rows-digits' : undefined}>
                {label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {table.map((cells, row) => (
            <tr key={row}>
              {columns.map(({ label, example }, column) => (
                <td key={label}>
                  <input
                    class="field-text"
                    type="text"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck={false}
                    aria-label={`${label}, row ${row + 1}`}
                    placeholder={example}
                    value={cells[column] ?? ''}
                    onInput={(event) => put(row, column, event.currentTarget.value)}
                    onPaste={(event) => paste(event, row)}
                    onBlur={onLeave}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="action row-remove"
                  aria-label={`Remove row ${row + 1}`}
                  disabled={table.length < 2}
                  onClick={() => change(table.filter((_, i) => i !== row))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="action" onClick={() => type({ cells: [...table, columns.map(() => '')] })}>
        Add a row
      </button>
      <p class="field-help">
        Rows copied from a spreadsheet can be pasted: into the first row in place of all.
      </p>
      <details class="rows-text">
        <summary>As text</summary>
        <textarea
          class="field-text"
          id={id}
          rows={4}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={input.label}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(props)}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={onLeave}
        />
      </details>
      <Hints {...props} />
    </fieldset>
  );
}
