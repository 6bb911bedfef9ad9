import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, as rule and place: by all its rules in light, and by those on colours again in dark. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The other mode is for pages with frames, and opens a page of its own each time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations, passes } = await (colorScheme === 'light'
      ? axe.withTags(tags)
      : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    expect(passes.length).toBeGreaterThan(colorScheme === 'light' ? 15 : 0);
    for (const { id, nodes } of violations) {
      const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
      found.push(...places.map((place) => `${colorScheme}, ${id}: ${place}`));
    }
  }
  return found;
}
