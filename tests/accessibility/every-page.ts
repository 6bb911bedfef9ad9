import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { builtPages, useSite } from '../browser/site.ts';

/** Uses a page as far as one can without knowing it: its folded parts open, a panel woken, compared, and one field refused. */
async function use(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  for (const panel of await page.locator('astro-island .instrument:has(.actions)').all()) {
    await panel.scrollIntoViewIfNeeded();
    await panel.and(page.locator('[data-live]')).waitFor();
    const compare = panel.getByRole('button', { name: 'Compare', exact: true });
    if (await compare.isVisible()) await compare.click();
    const field = panel.getByRole('textbox').first();
    await field.fill('§');
    await field.press('Tab');
    await panel.locator('.field-problem:not(:empty)').first().waitFor();
  }
}

/**
 * Tests every page that was built at one width, in both themes, as it opens and in use.
 *
 * @param width of the window, in pixels.
 */
export function testEveryPage(width: number): void {
  const site = useSite();
  const pages = builtPages();

  test('there are pages of every kind', () => {
    expect(pages.length).toBeGreaterThan(150);
  });

  test.each(pages)('%s', async (path) => {
    const page = await site.page({ viewport: { width, height: 900 } });
    await page.goto(site.address + path);
    expect(await violations(page), 'as it opens').toEqual([]);
    await use(page);
    expect(await violations(page), 'in use').toEqual([]);
  });
}
