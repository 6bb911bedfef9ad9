import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { livePanel, type Panel } from './panel.ts';
import { article, calculator, useSite } from './site.ts';

const site = useSite();

interface Focus {
  readonly name: string;
  readonly inMain: boolean;
  /** Width of the outline that shows the focus, on the control or on the label that stands for it. */
  readonly outline: number;
  readonly inView: boolean;
}

/** What has the focus, or nothing once it has left the page. */
function focus(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const shown = element.matches('input[type=radio]') ? (element.closest('label') ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { top, bottom, left, right } = shown.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return {
      name: element.getAttribute('aria-label') ?? label ?? element.textContent ?? '',
      inMain: element.closest('main') !== null,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

/** Presses Tab until the focus is on a control of this name. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<Focus> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const at = await focus(page);
    if (at?.name.trim() === name) return at;
  }
  throw new Error(`${key} does not lead to “${name}”.`);
}

test('the first Tab offers to skip to the text, and the next one is in it', async () => {
  const page = await site.open(article);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  expect((await focus(page))?.outline).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/#main$/);
  await page.keyboard.press('Tab');
  expect((await focus(page))?.inMain).toBe(true);
  expect((await skip.boundingBox())?.x).toBeLessThan(0);
});

test('the calculator of the article is worked without a pointer', async () => {
  const page = await site.open(article);
  const panel = await tabToPanel(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('99.95');
  await panel.says('99.95 % of the time');

  await tabTo(page, 'Availability, slider');
  await page.keyboard.press('ArrowRight');
  await panel.says('99.97 % of the time');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await panel.says('99.93 % of the time');

  await tabTo(page, 'or downtime');
  await page.keyboard.type('45 min');
  await panel.says('45 min of downtime a year');
  await tabTo(page, 'year');
  await page.keyboard.press('ArrowLeft');
  await panel.says('45 min of downtime a quarter');
  await page.keyboard.press('ArrowLeft');
  await panel.says('45 min of downtime a month');

  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await panel.says('45 min of downtime a quarter');
  await tabTo(page, 'Reset');
  await page.keyboard.press('Space');
  await panel.says('99.9 % of the time');

  await tabTo(page, 'The figures behind the picture');
  await page.keyboard.press('Enter');
  expect(await panel.picture.getByRole('table').isVisible()).toBe(true);
});

/** Goes on with Tab until the panel is awake and its first field has the focus. */
async function tabToPanel(page: Page): Promise<Panel> {
  // Tab passes a panel that sleeps, because its fields are off; the text above it brings it into view.
  await page.locator('.instrument').scrollIntoViewIfNeeded();
  const panel = await livePanel(page);
  await tabTo(page, 'Availability');
  expect(await panel.field('availability').evaluate((field) => field === document.activeElement)).toBe(true);
  return panel;
}

test('Tab goes through every page and out of it, shows where it is, and comes back', async () => {
  // Where motion is welcome the page glides to what has the focus, which takes its time.
  const page = await site.page({ reducedMotion: 'reduce' });
  for (const path of [article, calculator, '/', '/glossary/availability/']) {
    await page.goto(site.address + path);
    if (path === article || path === calculator) await livePanel(page);
    await page.evaluate(() => scrollTo(0, 0));
    const names: string[] = [];
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press('Tab');
      const at = await focus(page);
      if (!at) break;
      names.push(at.name);
      expect(at.outline, `${path} ${at.name}`).toBeGreaterThanOrEqual(2);
      expect(at.inView, `${path} ${at.name}`).toBe(true);
    }
    expect(await focus(page), `${path} lets the focus go`).toBeUndefined();
    expect(names.length, path).toBeGreaterThan(8);
    const back: string[] = [];
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Shift+Tab');
      back.push((await focus(page))?.name ?? '');
    }
    expect(back, path).toEqual(names.slice(-12).reverse());
  }
});

test('a group of choices is one stop, and arrows go round in it', async () => {
  const page = await site.open(calculator);
  const panel = await livePanel(page);
  await panel.field('downtime').focus();
  await page.keyboard.press('Tab');
  expect((await focus(page))?.name).toBe('Glossary: downtime');
  await page.keyboard.press('Tab');
  expect((await focus(page))?.name).toBe('year');
  await page.keyboard.press('ArrowRight');
  expect((await focus(page))?.name).toBe('day');
  expect(await panel.option('per', 'day').isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect((await focus(page))?.name).toBe('Agreed service a week');
});
