import { useEffect, useState } from 'preact/hooks';

/** A value that others are told of when it changes. */
export interface Watched<Value> {
  value: Value;
  /** Calls back at once and after every change, until the function that it returns is called. */
  subscribe(listener: (value: Value) => void): () => void;
}

/** Creates a watched value. One that is set to what it was already tells nobody. */
export function watched<Value>(initial: Value): Watched<Value> {
  const listeners = new Set<(value: Value) => void>();
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      if (next === current) return;
      current = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(current);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

let frame: Promise<void> | undefined;

/**
 * Waits until the browser is about to draw its next frame: all that wait for it go on in one task, so that what they change
 * is drawn once.
 */
export function nextFrame(): Promise<void> {
  frame ??= new Promise(requestAnimationFrame).then(() => {
    frame = undefined;
  });
  return frame;
}

/**
 * The value in a component, which is drawn again when it changes: in the next frame, once for all changes until then. Drawn
 * at once, the browser would lay the page out for the event that changed it and again for what is drawn in the frame.
 *
 * @param first what is drawn first, where that has to be what the page was built with.
 */
export function useWatched<Value>(source: Watched<Value>, first = source.value): Value {
  const [value, show] = useState(first);
  useEffect(
    () =>
      source.subscribe(async () => {
        await nextFrame();
        // Wrapped, because a state that is a function would be called.
        show(() => source.value);
      }),
    [source],
  );
  return value;
}
