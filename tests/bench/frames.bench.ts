import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import { calculators } from '../../src/calculators/index.ts';
import { serve } from '../../src/publishing/serve.mjs';
import { tracedFrames } from './frame-script.ts';

/** The most script that a frame of a drag should take, by how many times the processor is slowed down. */
const TARGETS = { 1: 16, 4: 50 } as const;
type Slowdown = keyof typeof TARGETS;
const slowdowns = [1, 4] as const;
/** Places of the pointer along a slider. */
const STEPS = 24;
/** Milliseconds after a change until all has been drawn that waits for the figures to stand still. */
const REST = 1000;

const root = fileURLToPath(new URL('../../', import.meta.url));

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const ms = (value: number) => value.toFixed(1).padStart(6);

/** Takes the slider's thumb from one end to the other and back. */
async function drag(page: Page, slider: Locator): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('A slider is not there to be dragged.');
  const at = (share: number) => [box.x + 4 + share * (box.width - 8), box.y + box.height / 2] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++)
    await page.mouse.move(...at(1 - Math.abs(1 - (2 * step) / STEPS)));
  await page.mouse.up();
}

/** A calculator's page, awake, with all of its pictures drawn. */
async function opened(browser: Browser, address: string): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) delays.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(address);
  await page.locator('[data-live]').waitFor();
  for (const picture of await page.locator('.instrument-pictures figure').all()) {
    await picture.scrollIntoViewIfNeeded();
  }
  await page.waitForLoadState('networkidle');
  return { page, cdp: await page.context().newCDPSession(page) };
}

/** How long each event took from the hand to the screen, of those of 16 ms and more, since this was asked last. */
async function eventTimes(page: Page): Promise<number[]> {
  await page.waitForTimeout(300);
  // An event that changed nothing to be seen lasts until something is, which a page at rest would leave to the next event.
  await page.evaluate(async () => {
    const { style } = document.documentElement;
    style.outline = style.outline ? '' : '1px solid';
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  });
  await page.waitForTimeout(50);
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays.splice(0));
  return delays.sort((a, b) => a - b);
}

/** Drags every slider of a calculator and prints the script of its frames, and of the frames once it stands still. */
async function timeSliders(page: Page, cdp: CDPSession, slug: string): Promise<void> {
  for (const slider of await page.locator('.field-slider').all()) {
    const name = ((await slider.getAttribute('aria-label')) ?? '').replace(/, slider$/, '');
    const texts: string[] = [];
    let missed = '';
    for (const rate of slowdowns) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
      // What a drag has left to be drawn would otherwise count as a frame of the next.
      const [frames, rest] = await tracedFrames(page, cdp, () => drag(page, slider), REST);
      frames.sort((a, b) => a - b);
      const max = frames.at(-1) ?? 0;
      const after = Math.max(0, ...rest);
      texts.push(`${ms(quantile(frames, 0.5))} ${ms(quantile(frames, 0.98))} ${ms(max)} ${ms(after)}`);
      if (max > TARGETS[rate]) missed += `  OVER ${TARGETS[rate]} ms at ${rate}×`;
    }
    console.log(`${slug.padEnd(11)} ${name.padEnd(36)} ${texts.join('  |')}${missed}`);
  }
  await unslowed(cdp);
}

/** A page that is left slowed down keeps a core busy, which the pages timed after it would pay for. */
async function unslowed(cdp: CDPSession): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Drags, types and takes a preset, and prints how long the slowest events took until they were seen. */
async function timeEvents(page: Page, cdp: CDPSession, slug: string, rate: Slowdown): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const slider = page.locator('.field-slider').first();
  const texts: string[] = [];
  const actions: Record<string, () => Promise<void>> = {
    ...((await slider.count()) > 0 && { drag: () => drag(page, slider) }),
    typing: () => page.locator('.field-text').first().pressSequentially('123', { delay: 60 }),
    preset: () => page.locator('.instrument-presets a').last().click(),
  };
  await eventTimes(page);
  for (const [name, act] of Object.entries(actions)) {
    await act();
    const times = await eventTimes(page);
    texts.push(`${name} ${quantile(times, 0.98)} ms`);
  }
  console.log(`${slug.padEnd(11)} at ${rate}×: ${texts.join(', ')}`);
  await unslowed(cdp);
}

const server = await serve({
  root: `${root}dist`,
  headers: `${root}hosts/headers.json`,
  redirects: `${root}hosts/redirects.json`,
  port: 0,
  host: '127.0.0.1',
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(
    'Script a frame while a slider is dragged, in ms of processor time: p50, p98, max, and max once it stands still, at 1× and at 4×\n',
  );
  const events: (() => Promise<void>)[] = [];
  for (const slug of Object.keys(calculators)) {
    const { page, cdp } = await opened(browser, `${server.address}/calculators/${slug}/`);
    await timeSliders(page, cdp, slug);
    for (const rate of slowdowns) events.push(() => timeEvents(page, cdp, slug, rate));
    events.push(() => page.close());
  }
  console.log(
    '\nFrom an event to its effect on the screen, p98 of those that take 16 ms or more (0: none does)\n',
  );
  for (const event of events) await event();
} finally {
  await browser.close();
  await server.close();
}
