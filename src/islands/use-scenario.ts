import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from './scenario-store.ts';

/** Time without a change after which a change counts as made: announced, written into the address, a step of undo. */
const SETTLED_MS = 500;

function summaryOf({ calculator, state }: Scenario): string {
  const { answered, results } = state.value;
  return calculator.summary(answered, results);
}

/**
 * Keeps scenario, address and announcement in step, from the moment the panel is alive.
 *
 * @returns whether it is, and what is to be announced.
 */
export function useScenario(scenario: Scenario): {
  readonly live: boolean;
  readonly announcement: string;
  /** Goes to a preset as a link does: the way back leads to the figures that stood before. */
  visit(preset: string): void;
} {
  const [live, setLive] = useState(false);
  const [announcement, announce] = useState('');
  const { state, pinned } = scenario;
  const visit = useRef<(preset: string) => void>(() => {});
  // Nothing is ever undone: a panel stays as long as its page, and keeps its scenario.
  useEffect(() => {
    let link: typeof import('./scenario-link.ts') | undefined;
    let seen = '';
    let said = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      scenario.settle();
      if (link) {
        const address = link.addressOf(scenario);
        if (!location.href.endsWith(address)) history.replaceState(history.state, '', address);
        seen = link.addressPart(scenario);
      }
      const summary = summaryOf(scenario);
      if (summary !== said) {
        said = summary;
        announce(said);
      }
    };
    // Whoever leaves a field may be leaving the page, which would forget a change that has yet to settle; but not for
    // what stands in a form, where a drag begins with this.
    const left = ({ relatedTarget }: FocusEvent) =>
      (relatedTarget as HTMLInputElement | null)?.form ? scenario.settle() : settle();
    const returned = () => {
      // A jump within the page ends here too; it says nothing about the figures.
      const part = link?.addressPart(scenario) ?? seen;
      if (part === seen) return;
      seen = part;
      link?.openAddress(scenario, part);
    };
    const wake = () => {
      said = summaryOf(scenario);
      const changed = () => {
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLED_MS);
      };
      state.subscribe(changed);
      pinned.subscribe(changed);
      // Both have called back at once, and nothing has changed yet.
      clearTimeout(timer);
      visit.current = (preset) => {
        settle();
        scenario.apply(preset);
        if (link) history.pushState(null, '', link.addressOf(scenario));
        settle();
      };
      addEventListener('popstate', returned);
      addEventListener('focusout', left);
      setLive(true);
    };
    // An address without a query says nothing about the figures, and need not be waited for.
    const bare = location.search === '';
    if (bare) wake();
    import('./scenario-link.ts')
      .then(
        (loaded) => {
          link = loaded;
          returned();
        },
        () => {},
      )
      .then(() => bare || wake());
  }, []);
  return { live, announcement, visit: visit.current };
}
