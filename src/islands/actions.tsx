import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { campaignIn } from './campaign.ts';
import type { PartOf } from './late-part.tsx';
import { linkTo } from './scenario-link.ts';
import { useWatched } from './watched.ts';

type ActionsProps = Parameters<PartOf>[0];

/** What can be done with a scenario as a whole: take back, start again, compare, pass on. */
export const Actions: PartOf = ({ scenario, place }) => {
  const [said, say] = useState('');
  const [shown, show] = useState(false);
  const past = useWatched(scenario.past, 0);
  const future = useWatched(scenario.future, 0);
  // Null, as undefined would be what is pinned by now, and taking over a button leaves its attributes as they were built.
  const pinned = useWatched(scenario.pinned, scenario.keptAtFirst ?? null);
  const link = () => linkTo(scenario, place, campaignIn(location.search));
  const copy = async () => {
    scenario.settle();
    try {
      await navigator.clipboard.writeText(link());
      say('Link copied.');
      show(false);
    } catch {
      // Without the right to the clipboard, as in many frames, the link is put where it can be copied by hand.
      say('Copy the link below.');
      show(true);
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
        aria-disabled={past === 0}
      >
        Undo
      </button>
      <button type="button" class="action" onClick={scenario.redo} aria-disabled={future === 0}>
        Redo
      </button>
      <button type="button" class="action" onClick={scenario.reset}>
        Reset
      </button>
      <button
        type="button"
        class="action"
        // What is drawn may be a frame old.
        onClick={() => (scenario.pinned.value ? scenario.unpin() : scenario.pin())}
        aria-pressed={!!pinned}
      >
        {pinned ? 'Stop comparing' : 'Compare'}
      </button>
      <span class="action-said" role="status">
        {said}
      </span>
      {shown && <LinkByHand link={link()} />}
      <PassOn scenario={scenario} place={place} />
    </div>
  );
};

/** A link to be copied by hand. */
export function LinkByHand({ link }: { readonly link: string }) {
  return (
    <input
      class="action-link"
      type="text"
      readOnly
      aria-label="Link to these figures"
      value={link}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/** The ways to take an answer elsewhere, whose script comes when they are asked for. */
function PassOn({ scenario, place }: ActionsProps) {
  const [Ways, show] = useState<FunctionComponent<ActionsProps>>();
  const [failed, fail] = useState(false);
  const open = async () => {
    if (Ways) return;
    try {
      const { PassingOn } = await import('./passing-on.tsx');
      show(() => PassingOn);
    } catch {
      fail(true);
    }
  };
  return (
    <details class="pass-on" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>Share, embed, download, cite</summary>
      {Ways && <Ways scenario={scenario} place={place} />}
      {failed && (
        <p class="field-help">This part could not be loaded. Close it and open it again to try once more.</p>
      )}
    </details>
  );
}
