import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './panel.ts';
import { rubbishQueries } from './rubbish.ts';
import { useSite } from './site.ts';

const site = useSite();

const all = Object.values(calculators);
/** Addresses in all; of each calculator's the first are opened as pages, the others come to a page that is open. */
const ADDRESSES = 10_000;
const OPENED = 5;

/** Lets a page draw at once what it would draw in the next frame; at 60 frames a second, this would take minutes. */
function drawAtOnce(): void {
  const waiting = new Map<number, FrameRequestCallback>();
  const { port1, port2 } = new MessageChannel();
  let last = 0;
  port1.onmessage = ({ data }) => {
    const draw = waiting.get(data);
    waiting.delete(data);
    draw?.(performance.now());
  };
  window.requestAnimationFrame = (draw) => {
    last += 1;
    waiting.set(last, draw);
    port2.postMessage(last);
    return last;
  };
  window.cancelAnimationFrame = (id) => {
    waiting.delete(id);
  };
}

/**
 * What is wrong with a panel: nothing, if it has an answer, figures and pictures, and no trace of the program in them.
 * What was typed stands in fields and in sentences about it, which are left out.
 */
function faultsOfPanel(): string[] {
  const faults: string[] = [];
  const trace = /\bNaN\b|\bundefined\b|Infinity|\[object/;
  for (const name of ['instrument-answer', 'instrument-results', 'instrument-pictures']) {
    const [element] = document.getElementsByClassName(name);
    const text = element?.textContent ?? '';
    if (text.trim() === '') faults.push(`${name} is empty`);
    const found = trace.exec(text);
    if (found) faults.push(`${name} says “${text.slice(Math.max(0, found.index - 40), found.index + 40)}”`);
    // A shape at NaN is one that nobody sees. What figures tell to machines may be an infinity.
    const markup = (element?.innerHTML ?? '').replaceAll(/ data-value="[^"]*"/g, '');
    const shape = /<[^<>]*[ =",(-](?:NaN|undefined|Infinity)\b[^<>]*>/.exec(markup);
    if (shape) faults.push(`${name} has ${shape[0].slice(0, 200)}`);
  }
  const sentence = document.querySelector('.answer-summary')?.textContent ?? '';
  if (!/\S.*[.?]$/s.test(sentence)) faults.push(`the answer is “${sentence}”`);
  for (const figure of document.querySelectorAll('.instrument-pictures figure')) {
    if (!figure.querySelector('svg, table'))
      faults.push(`“${figure.textContent?.slice(0, 40)}” draws nothing`);
  }
  return faults;
}

/** Brings addresses to an open page one after another, as going back and forth in its history does. */
async function visitInPlace(page: Page, queries: readonly string[]): Promise<string[]> {
  // Laid out, each would take three times as long; what is looked at is what stands in the page.
  await page.evaluate(`document.body.style.display = 'none'; window.faultsOfPanel = ${faultsOfPanel}`);
  const faults: string[] = [];
  for (let from = 0; from < queries.length; from += 50) {
    const found = await page.evaluate(
      async (some) => {
        const { faultsOfPanel: look } = window as unknown as { faultsOfPanel: typeof faultsOfPanel };
        const found: string[] = [];
        let query = '';
        const tell = (fault: string) => found.push(`${fault} at ?${query.slice(0, 1000)}`);
        const failed = ({ message }: ErrorEvent) => tell(message);
        addEventListener('error', failed);
        for (query of some) {
          history.replaceState(null, '', `${location.pathname}?${query}`);
          dispatchEvent(new PopStateEvent('popstate'));
          // The panel is drawn after this, the pictures in the frame after that.
          for (let frame = 0; frame < 3; frame++) await new Promise((then) => requestAnimationFrame(then));
          for (const fault of look()) tell(fault);
        }
        removeEventListener('error', failed);
        return found;
      },
      queries.slice(from, from + 50),
    );
    faults.push(...found);
  }
  await page.evaluate(() => {
    document.body.style.display = '';
  });
  return faults;
}

test.each(all)('$slug answers whatever its address says', { timeout: 300_000 }, async (calculator) => {
  const { slug } = calculator;
  const count = Math.ceil(ADDRESSES / all.length);
  const queries = rubbishQueries(calculator, count);
  expect(new Set(queries).size).toBeGreaterThan(0.8 * count);
  const page = await site.open(`/calculators/${slug}/`, {
    prepare: (context) => context.addInitScript(drawAtOnce),
  });
  const panel = await new Panel(page, calculator).wake();
  await page.waitForLoadState('networkidle');
  const before = await panel.summary();
  expect(await visitInPlace(page, queries.slice(OPENED))).toEqual([]);
  // It has been listening: one that it understands is answered.
  const [preset] = calculator.presets.filter(({ query }) => query !== '');
  expect(await visitInPlace(page, [preset?.query ?? ''])).toEqual([]);
  expect(await panel.summary()).not.toBe(before);
  for (const query of queries.slice(0, OPENED)) {
    await page.goto(`${site.address}/calculators/${slug}/?${query}`);
    await panel.wake();
    expect(await page.evaluate(`(${faultsOfPanel})()`), query).toEqual([]);
  }
});
