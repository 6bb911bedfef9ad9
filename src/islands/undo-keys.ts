import type { Scenario } from './scenario-store.ts';

/** Takes back at Ctrl+Z or Cmd+Z, and again at Ctrl+Y or with Shift. */
export function undoKeys(event: KeyboardEvent, scenario: Scenario): void {
  const letter = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !'zy'.includes(letter)) return;
  event.preventDefault();
  scenario.settle();
  if (letter === 'y' || event.shiftKey) scenario.redo();
  else scenario.undo();
}
