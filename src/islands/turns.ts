import { nextFrame } from './watched.ts';

/** Time without a change after which what nobody looks at meanwhile is drawn. */
const REST_MS = 250;
/** Milliseconds of a frame after which nothing more is begun in it. */
const ENOUGH_MS = 4;

/** What has changed since it was drawn. */
export interface Waiting {
  /** Whether it is seen, and not to wait until the figures stand still. */
  readonly isSeen: boolean;
  draw(): void;
}

/** In the order in which they began to wait. */
const waiting = new Set<Waiting>();
let timer: ReturnType<typeof setTimeout> | undefined;
let resting = false;
let drawing = false;

/** Draws what waits, as much of it in a frame as there is time for. */
async function takeTurns(): Promise<void> {
  if (drawing) return;
  drawing = true;
  let begun = performance.now();
  try {
    for (;;) {
      // What is drawn is drawn in a microtask, and may leave others to wait.
      await undefined;
      if (!nextOne()) return;
      if (performance.now() > begun + ENOUGH_MS) {
        await nextFrame();
        begun = performance.now();
      }
      // Asked anew, as the figures may have changed meanwhile.
      const next = nextOne();
      if (next) drawNow(next);
    }
  } finally {
    drawing = false;
  }
}

/** Whose turn it is: what has waited longest of what is seen, or of all once the figures stand still. */
function nextOne(): Waiting | undefined {
  return [...waiting].find(({ isSeen }) => resting || isSeen);
}

/** Draws something at its turn: in this frame or one of the next, or once the figures stand still if it is not seen. */
export function drawInTurn(one: Waiting): void {
  waiting.add(one);
  takeTurns();
}

/** Draws what waits, if it does. */
export function drawNow(one: Waiting): void {
  if (waiting.delete(one)) one.draw();
}

/** Lets something wait no longer, because it is gone. */
export function leave(one: Waiting): void {
  waiting.delete(one);
}

/** Draws all that waits, for whoever needs it at once. */
export async function drawAll(): Promise<void> {
  while (waiting.size > 0) {
    for (const one of waiting) drawNow(one);
    await undefined;
  }
}

/** Is called with every change: what is not seen is drawn once there has been none for a moment. */
export function waitForRest(): void {
  resting = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    resting = true;
    takeTurns();
  }, REST_MS);
}
