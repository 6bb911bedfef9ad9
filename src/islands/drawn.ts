import { useEffect, useState } from 'preact/hooks';
import type { Answered } from './scenario-state.ts';
import type { Scenario } from './scenario-store.ts';
import { waitForRest } from './turns.ts';
import { nextFrame } from './watched.ts';

/** What is drawn at one moment. */
export interface Drawn {
  readonly answer: Answered;
  readonly pinned: Answered | undefined;
}

/**
 * The answer to draw: as built first, so that what stands in the page is taken over, then once a frame at most.
 *
 * @param later whether it is drawn a frame after the change, which is the sooner seen elsewhere.
 */
export function useDrawn({ state, pinned, initial, keptAtFirst }: Scenario, later = false): Drawn {
  const [drawn, draw] = useState<Drawn>({ answer: initial, pinned: keptAtFirst });
  useEffect(() => {
    let due = false;
    const next = async () => {
      waitForRest();
      if (due) return;
      due = true;
      await nextFrame();
      if (later) await nextFrame();
      due = false;
      draw({ answer: state.value, pinned: pinned.value });
    };
    const stops = [state.subscribe(next), pinned.subscribe(next)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [state, pinned]);
  return drawn;
}
