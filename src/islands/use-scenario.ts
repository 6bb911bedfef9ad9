import { useEffect, useRef, useState } from 'preact/hooks';
import { followScenario } from './follow.ts';
import { ownPart } from './page-address.ts';
import { addressOf } from './scenario-link.ts';
import type { Scenario } from './scenario-store.ts';

/** Time without a change after which a change counts as made: announced, written into the address, a step of undo. */
const SETTLED_MS = 500;

function summaryOf({ calculator, state }: Scenario): string {
  const { answered, results } = state.value;
  return calculator.summary(answered, results);
}

/**
 * Keeps scenario, address, prose and announcement in step, from the moment the panel is alive.
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
  const { calculator, state, pinned } = scenario;
  const visit = useRef<(preset: string) => void>(() => {});
  useEffect(() => {
    let seen = ownPart(calculator, location.search);
    if (seen) scenario.open(seen);
    setLive(true);
    const stopFollowing = state.subscribe((value) => followScenario(document, calculator, value));
    let said = summaryOf(scenario);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      scenario.settle();
      const address = addressOf(scenario);
      if (address !== location.pathname + location.search + location.hash)
        history.replaceState(history.state, '', address);
      seen = ownPart(calculator, location.search);
      const summary = summaryOf(scenario);
      if (summary !== said) {
        said = summary;
        announce(said);
      }
    };
    let first = true;
    const changed = () => {
      if (first) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    };
    const stopSettling = [state.subscribe(changed), pinned.subscribe(changed)];
    first = false;
    const returned = () => {
      // A jump within the page ends here too; it says nothing about the figures.
      const part = ownPart(calculator, location.search);
      if (part === seen) return;
      seen = part;
      scenario.open(part);
    };
    visit.current = (preset) => {
      settle();
      scenario.apply(preset);
      history.pushState(null, '', addressOf(scenario));
      settle();
    };
    addEventListener('popstate', returned);
    // Whoever leaves a field may be leaving the page, which would forget a change that has yet to settle.
    addEventListener('focusout', settle);
    return () => {
      stopFollowing();
      for (const stop of stopSettling) stop();
      clearTimeout(timer);
      removeEventListener('popstate', returned);
      removeEventListener('focusout', settle);
    };
  }, [scenario]);
  return { live, announcement, visit: (preset) => visit.current(preset) };
}
