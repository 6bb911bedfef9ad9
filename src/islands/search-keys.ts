import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Moves the focus with the arrow keys: from the field into what was found, through it, and back. */
export function arrowKeys(event: KeyboardEvent, root: RefObject<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...(root.current?.querySelectorAll<HTMLElement>('.search-query, .found-link') ?? [])];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/**
 * Lets the slash key lead to the field while nothing else has the focus.
 *
 * A key alone as a command is in the way of whoever speaks their input, so it can be turned off (WCAG 2.1.4).
 *
 * @returns whether it does, and a way to say so.
 */
export function useSlashKey(field: RefObject<HTMLInputElement>): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  // Not after the next frame, as other effects: a key may be pressed before it.
  useLayoutEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement && document.activeElement !== document.body) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [on]);
  return [on, setOn];
}
