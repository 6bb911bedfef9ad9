import type { FunctionComponent } from 'preact';
import type { Input } from '../scenario/index.ts';
import { printed } from './printed.ts';

/** A field that takes over what was built when its script has come, and what has come, to be drawn where nothing was. */
export type LateField = FunctionComponent<FieldProps> & {
  readonly coming: Promise<FunctionComponent<FieldProps>>;
};

/** Fields that not every island needs, and that only those which do bring along. */
export interface Fields {
  /** For a text that reads as a table. */
  readonly rows?: FunctionComponent<FieldProps>;
}

export interface FieldProps {
  readonly id: string;
  readonly input: Input<unknown>;
  readonly text: string;
  readonly value: unknown;
  readonly problem: string | undefined;
  /** Label of another input that decides instead of this one at present. */
  readonly overruled: string | undefined;
  readonly fields: Fields;
  onText(text: string): void;
  /** The field has been left: what was read may be written tidily. */
  onLeave(): void;
}

/** One input: a typed field with its slider, or the buttons of a choice; its hint and its problem beside it. */
export function Field(props: FieldProps) {
  const { input, fields } = props;
  if (input.rows && fields.rows) return <fields.rows {...props} />;
  return input.options ? <Choice {...props} /> : <Typed {...props} />;
}

/** The ids of what is said about a field. */
export function describedBy({
  id,
  input,
  problem,
}: Pick<FieldProps, 'id' | 'input' | 'problem'>): string | undefined {
  return (
    [problem && `${id}-problem`, input.help !== undefined && `${id}-help`].filter(Boolean).join(' ') ||
    undefined
  );
}

/** What is said about a field: what decides instead, what is wrong with it, what is meant. */
export function Hints({ id, input, problem, overruled }: FieldProps) {
  return (
    <>
      {overruled && <p class="field-overruled">Not in use while “{overruled}” is given.</p>}
      <p class="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
      {input.help !== undefined && <p class="field-help" id={`${id}-help`} {...meaningOf(input)} />}
    </>
  );
}

/** The words of a hint where they are known; an island's script has none, and takes over those that were built. */
function meaningOf(input: Input<unknown>) {
  return input.help ? { children: <Meaning {...input} /> } : printed(() => '');
}

function Meaning({ help, term }: Input<unknown>) {
  return (
    <>
      {help}{' '}
      {term && (
        <a
          class="field-term"
          href={`/glossary/${term}/`}
          aria-label={`Glossary: ${term.replaceAll('-', ' ')}`}
        >
          Glossary
        </a>
      )}
    </>
  );
}

/** A text that is typed, with its slider where it has one. */
export function Typed(props: FieldProps) {
  const { id, input, value, problem, overruled, onText } = props;
  return (
    <div
      class="field"
      data-kind={input.kind}
      data-overruled={overruled ? '' : undefined}
      data-problem={problem ? '' : undefined}
    >
      <label class="field-label" for={id}>
        {input.label}
      </label>
      <TypedText {...props} />
      {input.stops && (
        <input
          class="field-slider"
          type="range"
          min={0}
          max={input.stops.length - 1}
          step={1}
          value={nearestStop(input, value)}
          aria-label={`${input.label}, slider`}
          aria-valuetext={input.show(value)}
          onInput={(event) => {
            const stop = input.stops?.[Number(event.currentTarget.value)];
            onText(input.show(stop));
          }}
        />
      )}
      <Hints {...props} />
    </div>
  );
}

/** Where the text is typed: a line, or for a text in a language of its own an area that shows all of it. */
function TypedText(props: FieldProps) {
  const { id, input, text, problem, onText, onLeave } = props;
  const shared = {
    class: 'field-text',
    id,
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    spellcheck: false,
    value: text,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': describedBy(props),
    onInput: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
    onBlur: onLeave,
  };
  if (input.kind === 'formula') return <textarea {...shared} rows={4} />;
  return <input {...shared} type="text" onKeyDown={(event) => event.key === 'Enter' && onLeave()} />;
}

/** A comparable number for any value of a slider: percentages by their complement, which tells the nines apart. */
function magnitude(value: unknown): number {
  if (typeof value === 'number') return value;
  const { complement } = (value ?? { complement: 1 }) as { complement: number };
  return -Math.log10(Math.max(complement, 1e-18));
}

/** Where the slider stands for a typed value: at the stop nearest to it. */
function nearestStop({ stops = [] }: Input<unknown>, value: unknown): number {
  const wanted = magnitude(value);
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(magnitude(stop) - wanted) < Math.abs(magnitude(stops[best]) - wanted)) best = i;
  });
  return best;
}

function Choice(props: FieldProps) {
  const { id, input, value, problem, onText } = props;
  return (
    <fieldset
      class="field choice"
      data-problem={problem ? '' : undefined}
      aria-describedby={describedBy(props)}
    >
      <legend class="field-label">{input.label}</legend>
      <div class="choice-options">
        {input.options?.map((option) => (
          <label class="choice-option" key={String(option.value)}>
            <input
              type="radio"
              name={id}
              value={String(option.value)}
              checked={option.value === value}
              onChange={() => onText(String(option.value))}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <Hints {...props} />
    </fieldset>
  );
}
