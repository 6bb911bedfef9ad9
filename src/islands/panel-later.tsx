import { Actions } from './actions.tsx';
import { followScenario } from './follow.ts';
import { Difference, Kept } from './kept.tsx';
import { Results } from './results.tsx';
import { undoKeys } from './undo-keys.ts';

/**
 * What a panel needs after its fields and its answer are awake: what can be done with it, its other figures, how two
 * answers differ, and the page's prose that follows it. All of it stands in the page as built until it comes.
 */
const later = { Actions, Results, Kept, Difference, followScenario, undoKeys };

export type Later = typeof later;

export default later;
