import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { BlockAction, BlockField, BlockHandles } from '../scenario/index.ts';

/** Takes over the input's new text, and the block to choose then, if another than now. */
type Act = (text: string, next?: string) => void;

interface BlockBarProps {
  readonly handles: BlockHandles | undefined;
  /** The sentence that says how blocks are chosen, and its id. */
  readonly hint: { readonly id: string; readonly text: string };
  onChoose(id: string): void;
  readonly onAct: Act;
  onKeyDown(event: KeyboardEvent): void;
  /** The button that had the focus is no longer there. */
  onLost(): void;
}

/** A field of the chosen block. It is read when it is left or at Enter, as half a name is another part's. */
function Field({ field, onAct }: { field: BlockField; onAct: Act }) {
  const id = useId();
  const [problem, setProblem] = useState('');
  const commit = (typed: string) => {
    const reading = field.edit(typed);
    setProblem(typed === field.text || reading.ok ? '' : reading.message);
    if (typed !== field.text && reading.ok) onAct(reading.value);
  };
  return (
    <div class="block-field">
      <label for={id}>{field.label}</label>
      <input
        class="field-text"
        id={id}
        type="text"
        value={field.text}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ currentTarget }) => commit(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
      />
      <p class="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  );
}

/** A button that changes the system. */
function Action({ action, sign, onAct }: { action: BlockAction | undefined; sign?: string; onAct: Act }) {
  return (
    <button
      type="button"
      class="block-action"
      aria-label={sign && action?.label}
      disabled={!action}
      onClick={() => action && onAct(action.text, action.next)}
    >
      {sign ?? action?.label}
    </button>
  );
}

/** What can be done with the chosen block; where none is chosen, how to choose one. */
export function BlockBar({ handles, hint, onChoose, onAct, onKeyDown, onLost }: BlockBarProps) {
  const bar = useRef<HTMLFieldSetElement>(null);
  const acted = useRef(false);
  useEffect(() => {
    // Whoever pressed a button goes on from the block, if what was pressed can't be pressed again.
    const held = document.activeElement;
    const lost = !bar.current?.contains(held) || held?.matches(':disabled');
    if (acted.current && lost) onLost();
    acted.current = false;
  });
  const press: Act = (text, next) => {
    acted.current = true;
    onAct(text, next);
  };
  return (
    <fieldset class={handles ? 'block-bar block-bar-chosen' : 'block-bar'} ref={bar} onKeyDown={onKeyDown}>
      <legend class="visually-hidden">{handles ? `Change ${handles.title}` : 'Change the system'}</legend>
      <p id={hint.id} class={handles ? 'visually-hidden' : 'block-hint'}>
        {hint.text}
      </p>
      {handles && (
        <>
          <p class="block-title">
            {handles.title}
            {handles.around.map(({ id, label }) => (
              <button type="button" class="block-around" key={id} onClick={() => onChoose(id)}>
                {label}
              </button>
            ))}
          </p>
          <div class="block-fields">
            {handles.fields.map((field) => (
              <Field key={`${field.label} ${field.text}`} field={field} onAct={onAct} />
            ))}
            {handles.steps.map(({ label, text, less, more }) => (
              <div class="block-step" key={label}>
                <span class="block-step-label">{label}</span>
                <Action action={less} sign="−" onAct={press} />
                <output>{text}</output>
                <Action action={more} sign="+" onAct={press} />
              </div>
            ))}
          </div>
          <div class="block-actions">
            {handles.actions.map((action) => (
              <Action key={action.label} action={action} onAct={press} />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
