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

/**
 * The value in a component, which is drawn again when it changes.
 *
 * @param first what is drawn first, where that has to be what the page was built with.
 */
export function useWatched<Value>(source: Watched<Value>, first = source.value): Value {
  const [value, show] = useState(first);
  // Wrapped, because a state that is a function would be called.
  useEffect(() => source.subscribe((next) => show(() => next)), [source]);
  return value;
}
