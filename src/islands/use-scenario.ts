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
  useEffect(() => {
    let link: typeof import('./scenario-link.ts') | undefined;
    let seen = '';
    let said = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stops: (() => void)[] = [];
    const settle = () => {
      clearTimeout(timer);
      scenario.settle();
      if (link) {
        const address = link.addressOf(scenario);
        if (address !== location.pathname + location.search + location.hash)
          history.replaceState(history.state, '', address);
        seen = link.addressPart(scenario);
      }
      const summary = summaryOf(scenario);
      if (summary !== said) {
        said = summary;
        announce(said);
      }
    };
    const returned = () => {
      // A jump within the page ends here too; it says nothing about the figures.
      const part = link?.addressPart(scenario) ?? seen;
      if (part === seen) return;
      seen = part;
      link?.openAddress(scenario, part);
    };
    const wake = () => {
      said = summaryOf(scenario);
      let first = true;
      const changed = () => {
        if (first) return;
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLED_MS);
      };
      stops.push(state.subscribe(changed), pinned.subscribe(changed));
      first = false;
      visit.current = (preset) => {
        settle();
        scenario.apply(preset);
        if (link) history.pushState(null, '', link.addressOf(scenario));
        settle();
      };
      addEventListener('popstate', returned);
      // Whoever leaves a field may be leaving the page, which would forget a change that has yet to settle.
      addEventListener('focusout', settle);
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
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      removeEventListener('popstate', returned);
      removeEventListener('focusout', settle);
    };
  }, [scenario]);
  return { live, announcement, visit: (preset) => visit.current(preset) };
}
