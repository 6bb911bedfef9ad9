import { useSignal } from '@preact/signals';
import { ownQuery, type Scenario } from './scenario-store.ts';

interface ActionsProps {
  readonly scenario: Scenario;
  readonly place: 'article' | 'page' | 'embed';
}

/** The address that shows the present answer: this page's, or for an embed the calculator's own page. */
function linkTo(scenario: Scenario, place: ActionsProps['place']): string {
  const { calculator, state } = scenario;
  const own = place === 'embed';
  const query = own ? ownQuery(calculator, state.peek().answered) : scenario.query();
  const path = own ? `/calculators/${calculator.slug}/` : location.pathname;
  return `${location.origin}${path}${query && `?${query}`}`;
}

/** What can be done with a scenario as a whole: take back, start again, pass on. */
export function Actions({ scenario, place }: ActionsProps) {
  const said = useSignal('');
  const shown = useSignal(false);
  const copy = async () => {
    scenario.settle();
    try {
      await navigator.clipboard.writeText(linkTo(scenario, place));
      said.value = 'Link copied.';
      shown.value = false;
    } catch {
      // Without the right to the clipboard, as in many frames, the link is put where it can be copied by hand.
      said.value = 'Copy the link below.';
      shown.value = true;
    }
  };
  return (
    <div class="actions">
      <button type="button" class="action" onClick={copy}>
        Copy link
      </button>
      <button
        type="button"
        class="action"
        onClick={() => {
          scenario.settle();
          scenario.undo();
        }}
        aria-disabled={scenario.past.value === 0}
      >
        Undo
      </button>
      <button
        type="button"
        class="action"
        onClick={scenario.redo}
        aria-disabled={scenario.future.value === 0}
      >
        Redo
      </button>
      <button type="button" class="action" onClick={scenario.reset}>
        Reset
      </button>
      <span class="action-said" role="status">
        {said.value}
      </span>
      {shown.value && (
        <input
          class="action-link"
          type="text"
          readOnly
          aria-label="Link to these figures"
          value={linkTo(scenario, place)}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
