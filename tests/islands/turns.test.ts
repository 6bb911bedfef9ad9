import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawAll, drawInTurn, drawNow, leave, type Waiting, waitForRest } from '../../src/islands/turns.ts';

const FRAME_MS = 16;
/** More than a frame has time for beside the first. */
const SLOW_MS = 10;
const REST_MS = 300;

let drawn: string[];

beforeEach(() => {
  drawn = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    setTimeout(() => callback(performance.now()), FRAME_MS),
  );
});

afterEach(async () => {
  waitForRest();
  await vi.advanceTimersByTimeAsync(REST_MS);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Something of a name that takes a while to draw. */
function one(name: string, takes = 0, isSeen = true): Waiting {
  return {
    isSeen,
    draw() {
      drawn.push(name);
      vi.advanceTimersByTime(takes);
    },
  };
}

const unseen = (name: string) => one(name, 0, false);
const soon = () => vi.advanceTimersByTimeAsync(0);
const frame = () => vi.advanceTimersByTimeAsync(FRAME_MS);
const rest = () => vi.advanceTimersByTimeAsync(REST_MS);

test('what is quickly drawn is drawn at once, all of it', async () => {
  waitForRest();
  for (const name of ['a', 'b', 'c']) drawInTurn(one(name));
  expect(drawn).toEqual([]);
  await soon();
  expect(drawn).toEqual(['a', 'b', 'c']);
});

test('what takes long is drawn one a frame, in the order in which it began to wait', async () => {
  waitForRest();
  const [a, b, c] = [one('a', SLOW_MS), one('b', SLOW_MS), one('c', SLOW_MS)];
  for (const each of [a, b, c]) drawInTurn(each);
  await soon();
  expect(drawn).toEqual(['a']);
  // A change in every frame keeps none of them waiting for ever.
  for (let frames = 0; frames < 5; frames++) {
    for (const each of [a, b, c]) drawInTurn(each);
    await frame();
  }
  expect(drawn).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
});

test('what is seen goes before what has waited unseen for longer while figures change', async () => {
  waitForRest();
  drawInTurn(unseen('far'));
  drawInTurn(one('near'));
  await soon();
  expect(drawn).toEqual(['near']);
});

test('a change stops what is drawn at rest', async () => {
  waitForRest();
  drawInTurn(one('first', SLOW_MS, false));
  drawInTurn(unseen('second'));
  await vi.advanceTimersByTimeAsync(250);
  expect(drawn).toEqual(['first']);
  waitForRest();
  await frame();
  expect(drawn).toEqual(['first']);
  await rest();
  expect(drawn).toEqual(['first', 'second']);
});

test('what cannot be drawn is reported, and what comes after it is drawn', async () => {
  waitForRest();
  const failed = vi.fn();
  process.on('unhandledRejection', failed);
  drawInTurn({
    isSeen: true,
    draw() {
      throw new Error('cannot be drawn');
    },
  });
  await soon();
  drawInTurn(one('next'));
  await soon();
  expect(drawn).toEqual(['next']);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  process.off('unhandledRejection', failed);
});

test('what is not seen waits until there has been no change for a moment', async () => {
  waitForRest();
  drawInTurn(unseen('far'));
  for (let changes = 0; changes < 5; changes++) {
    await vi.advanceTimersByTimeAsync(REST_MS / 3);
    waitForRest();
  }
  expect(drawn).toEqual([]);
  await rest();
  expect(drawn).toEqual(['far']);
});

test('what begins to wait at rest needs no further change', async () => {
  waitForRest();
  await rest();
  drawInTurn(unseen('late'));
  await soon();
  expect(drawn).toEqual(['late']);
});

test('what comes into the window is drawn now, and once', async () => {
  waitForRest();
  const far = unseen('far');
  drawInTurn(far);
  drawNow(far);
  drawNow(far);
  expect(drawn).toEqual(['far']);
  await rest();
  expect(drawn).toEqual(['far']);
});

test('what is gone is not drawn', async () => {
  waitForRest();
  const gone = unseen('gone');
  drawInTurn(gone);
  leave(gone);
  await rest();
  expect(drawn).toEqual([]);
});

test('all that waits is drawn for whoever needs it at once, with what that leaves to be drawn', async () => {
  waitForRest();
  const inner = unseen('inner');
  drawInTurn({
    isSeen: false,
    draw() {
      drawn.push('outer');
      drawInTurn(inner);
    },
  });
  await drawAll();
  expect(drawn).toEqual(['outer', 'inner']);
});

// The last of them: no frame comes any more after it.
test('where no frame comes, as in a page that is not shown, all can still be drawn for a file', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  waitForRest();
  for (const name of ['a', 'b', 'c']) drawInTurn(one(name, SLOW_MS));
  await rest();
  expect(drawn).toEqual(['a']);
  await drawAll();
  expect(drawn).toEqual(['a', 'b', 'c']);
});
