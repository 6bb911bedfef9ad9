import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canvasShows } from './canvas.ts';
import { livePanel } from './panel.ts';
import { article, calculator, useSite } from './site.ts';

const site = useSite();
const light = 'rgb(245, 244, 238)';
const dark = 'rgb(17, 23, 27)';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const themeSwitch = (page: Page) => page.getByRole('button', { name: 'Dark theme' });

describe('the theme', () => {
  test.each([
    ['light', light, 'false'],
    ['dark', dark, 'true'],
  ] as const)('is the system’s where nobody chose: %s', async (colorScheme, colour, pressed) => {
    const page = await site.open('/', { colorScheme });
    expect(await paper(page)).toBe(colour);
    expect(await themeSwitch(page).getAttribute('aria-pressed')).toBe(pressed);
  });

  test('follows the system while nobody has chosen', async () => {
    const page = await site.open('/', { colorScheme: 'light' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paper(page)).toBe(dark);
    await expect.poll(() => themeSwitch(page).getAttribute('aria-pressed')).toBe('true');
  });

  test('is switched by keyboard, survives a reload, reaches other pages, and switches back', async () => {
    const page = await site.open(article, { colorScheme: 'light' });
    await themeSwitch(page).focus();
    await page.keyboard.press('Space');
    expect(await paper(page)).toBe(dark);
    expect(await themeSwitch(page).getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await paper(page)).toBe(dark);
    expect(await themeSwitch(page).getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${site.address}/about/`);
    expect(await paper(page)).toBe(dark);
    await themeSwitch(page).focus();
    await page.keyboard.press('Enter');
    expect(await paper(page)).toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  test.each([
    ['dark', 'light', dark],
    ['light', 'dark', light],
  ] as const)(
    'that was chosen, %s against a %s system, stands before anything is painted',
    async (theme, colorScheme, colour) => {
      const page = await site.open('/', {
        colorScheme,
        prepare: (context) =>
          context.addInitScript((chosen) => {
            if (location.protocol !== 'http:') return;
            localStorage.setItem('theme', chosen);
            // The body's first child is parsed after the head and before any frame that could show it.
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              observer.disconnect();
              Object.assign(window, { atFirst: getComputedStyle(document.documentElement).colorScheme });
            }).observe(document, { childList: true, subtree: true });
          }, theme),
      });
      expect(await page.evaluate(() => (window as unknown as { atFirst: string }).atFirst)).toBe(theme);
      expect(await paper(page)).toBe(colour);
    },
  );

  test('can be switched where storage is denied', async () => {
    const page = await site.open(calculator, {
      colorScheme: 'light',
      prepare: (context) =>
        context.addInitScript(() => {
          const denied = () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          };
          Object.defineProperty(window, 'localStorage', { get: denied });
          Object.defineProperty(window, 'sessionStorage', { get: denied });
        }),
    });
    await themeSwitch(page).click();
    expect(await paper(page)).toBe(dark);
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await panel.says('99.5 %');
  });

  test('recolours a chart that is drawn already', async () => {
    const page = await site.open(calculator, { colorScheme: 'light' });
    const panel = await livePanel(page);
    await panel.drawChart();
    await expect.poll(() => canvasShows(panel, '--ink')).toBe(true);
    await themeSwitch(page).click();
    await expect.poll(() => canvasShows(panel, '--ink')).toBe(true);
    await expect.poll(() => canvasShows(panel, '--down')).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await themeSwitch(page).click();
    await expect.poll(() => canvasShows(panel, '--ink')).toBe(true);
  });
});

test('a page that is left or resized while it comes in says nothing of its transition', async () => {
  const page = await site.page({ reducedMotion: 'no-preference' });
  for (const wait of [30, 60, 90, 120, 150, 180]) {
    await page.goto(`${site.address}/about/`);
    await page.locator('nav a[href="/articles/"]').first().click({ noWaitAfter: true });
    await page.waitForTimeout(wait);
    await page.setViewportSize({ width: 700 + wait, height: 600 });
    await page.waitForTimeout(wait);
    // What was complained of is looked at after the test.
    await page.goto(`${site.address}/links/`);
  }
  expect(new URL(page.url()).pathname).toBe('/links/');
});
