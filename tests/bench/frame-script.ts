import type { CDPSession, Page } from 'playwright-core';

/** One event of Chromium's trace, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, which other programs on the machine don't lengthen. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
}

/** What the page's main thread does that is script, as the trace names it. */
const script = new Set(['EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'RunMicrotasks', 'TimerFire']);
/** What ends a frame on the main thread: it hands over what is to be seen. */
const END = 'Commit';

/** What a page writes into the trace between one thing and the next. */
const STAMP = 'TimeStamp';

const msOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/** Milliseconds of script of each frame, for frames with any: of those before a page's stamp, and of those after it. */
function scriptPerFrame(events: readonly TraceEvent[]): readonly [number[], number[]] {
  const main = events.find(({ name }) => name === 'FireAnimationFrame');
  const own = events
    .filter(({ tid, pid }) => tid === main?.tid && pid === main.pid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const parts: [number[], number[]] = [[], []];
  let frames = parts[0];
  let sum = 0;
  let end = 0;
  for (const event of own) {
    if (event.name === END || event.name === STAMP) {
      if (sum > 0) frames.push(sum);
      sum = 0;
    }
    if (event.name === STAMP) frames = parts[1];
    // One within another is counted with it.
    if (!script.has(event.name) || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    sum += msOf(event);
  }
  if (sum > 0) frames.push(sum);
  return parts;
}

/**
 * Runs something with a page and waits, and gives the script of each frame in milliseconds of processor time: of those that
 * it took, and of those that came while it waited.
 */
export async function tracedFrames(
  page: Page,
  cdp: CDPSession,
  run: () => Promise<void>,
  waitMs: number,
): Promise<readonly [number[], number[]]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
    transferMode: 'ReportEvents',
  });
  await run();
  await page.evaluate(async () => {
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    console.timeStamp('waits');
  });
  await page.waitForTimeout(waitMs);
  const complete = new Promise((then) => cdp.once('Tracing.tracingComplete', then));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return scriptPerFrame(events);
}
