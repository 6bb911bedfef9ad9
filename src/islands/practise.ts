/** How often a browser has to run something before it has compiled it well. */
const TIMES = 3;

/**
 * Runs what the first change will need before there is one, while nobody waits for anything: the first frames of a drag
 * would otherwise take twice as long as those after them. Where a browser doesn't tell such moments, nothing is run.
 */
export function practise(run: () => void, times = TIMES): void {
  if (times > 0)
    globalThis.requestIdleCallback?.(() => {
      run();
      practise(run, times - 1);
    });
}
