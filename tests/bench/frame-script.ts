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

const msOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/** Milliseconds of script of each frame, for frames with any. */
function scriptPerFrame(events: readonly TraceEvent[]): number[] {
  const main = events.find(({ name }) => name === 'FireAnimationFrame');
  const own = events
    .filter(({ tid, pid }) => tid === main?.tid && pid === main.pid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: number[] = [];
  let sum = 0;
  let end = 0;
  for (const event of own) {
    if (event.name === END) {
      frames.push(sum);
      sum = 0;
    }
    // One within another is counted with it.
    if (!script.has(event.name) || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    sum += msOf(event);
  }
  return [...frames, sum].filter((ms) => ms > 0);
}

/** Runs something with a page and gives the script of each frame that it took, in milliseconds of processor time. */
export async function tracedFrames(page: Page, cdp: CDPSession, run: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
    transferMode: 'ReportEvents',
  });
  await run();
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
  const complete = new Promise((then) => cdp.once('Tracing.tracingComplete', then));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return scriptPerFrame(events);
}
