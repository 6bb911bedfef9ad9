import { devices, type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { article, useSite } from './site.ts';

const site = useSite();

const open = (page: Page) => page.locator('.term-card:popover-open');

/** The first term of the article, in view, and what its card says. */
async function firstTerm(page: Page) {
  const link = page.locator('a.term').first();
  await link.scrollIntoViewIfNeeded();
  const id = (await link.getAttribute('aria-describedby')) ?? '';
  const card = page.locator(`#${id}`);
  return { link, card, text: (await card.textContent()) ?? '' };
}

test('a term is linked once, and its card has the definition of its entry', async () => {
  const page = await site.open(article);
  const links = await page
    .locator('a.term')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(5);
  expect(new Set(links).size).toBe(links.length);
  const { link, text } = await firstTerm(page);
  await link.click();
  await page.waitForURL(/\/glossary\//);
  expect(text).toContain(await page.locator('.standfirst').textContent());
});

describe('the card of a term', () => {
  test('comes when pointed at, stays while the pointer is in it, and goes with it', async () => {
    const page = await site.open(article);
    const { link, text } = await firstTerm(page);
    await link.hover();
    await open(page).waitFor();
    expect(await open(page).textContent()).toBe(text);
    const { x, y, width, height } = (await open(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
    // Longer than the pointer may take from the link into the card.
    await page.waitForTimeout(500);
    expect(await open(page).count()).toBe(1);
    await page.mouse.move(1, 1);
    await expect.poll(() => open(page).count()).toBe(0);
  });

  test('goes on Escape while the pointer stays', async () => {
    const page = await site.open(article);
    const { link } = await firstTerm(page);
    await link.hover();
    await open(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => open(page).count()).toBe(0);
    await page.waitForTimeout(500);
    expect(await open(page).count()).toBe(0);
  });

  test('comes with the keyboard’s focus, adds no stop of its own, and goes on Escape or with the focus', async () => {
    const page = await site.open(article);
    const { link, card } = await firstTerm(page);
    await link.focus();
    // The focus of a script is not the keyboard's; coming back to the link is.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await open(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => open(page).count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await open(page).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => card.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('.term-card'))).toBe(null);
  });

  test('comes with the first tap, within the screen; the second tap follows the link', async () => {
    const { defaultBrowserType: _, ...phone } = devices['iPhone SE'] ?? {};
    const page = await site.open(article, phone);
    const { link } = await firstTerm(page);
    await link.tap();
    await open(page).waitFor();
    expect(page.url()).toBe(site.address + article);
    const box = await open(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    await link.tap();
    await page.waitForURL(/\/glossary\//);
  });

  test('is not there without scripts, and the link is', async () => {
    const page = await site.open(article, { javaScriptEnabled: false });
    expect(await page.locator('.term-card:visible').count()).toBe(0);
    await page.locator('a.term').first().click();
    await page.waitForURL(/\/glossary\//);
  });
});
