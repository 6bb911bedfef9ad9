import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, useSite } from './site.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the list of contents follows the reader', async () => {
  const page = await site.open(article, { viewport: { width: 1440, height: 900 } });
  const current = page.locator('.contents [aria-current]');
  expect(await current.count()).toBe(0);
  const headings = page.locator('.prose > h2');
  const count = await headings.count();
  expect(count).toBeGreaterThan(3);
  for (const index of [0, 2, count - 1, 1]) {
    const heading = headings.nth(index);
    await heading.evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 60));
    const id = await heading.getAttribute('id');
    await expect.poll(() => current.getAttribute('href')).toBe(`#${id}`);
    expect(await current.count()).toBe(1);
  }
});

test('the link of a heading is copied and followed, by mouse and by keyboard', async () => {
  const page = await site.open(article, clipboard);
  const heading = page.locator('.prose > h2').nth(1);
  const link = page.getByRole('link', { name: 'Copy the link to this section' }).nth(1);
  await heading.hover();
  await link.click();
  const id = await heading.getAttribute('id');
  await expect.poll(() => copied(page)).toBe(`${site.address}${article}#${id}`);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await expect.poll(() => page.locator('[data-copied][role=status]').textContent()).toBe('Copied.');

  const next = page.locator('.prose > h2 + .heading-link').nth(2);
  await next.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => copied(page))
    .toContain(`#${await page.locator('.prose > h2').nth(2).getAttribute('id')}`);
});

test('an article can be cited in words and in BibTeX', async () => {
  const page = await site.open(article, clipboard);
  await page.getByRole('button', { name: 'Copy the citation' }).click();
  await expect
    .poll(() => copied(page))
    .toMatch(/^The Availability Advisor, “Uptime: what is in 0\.1 %\?”, 20\d\d-.*\/$/);
  await page.getByText('As BibTeX').click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect.poll(() => copied(page)).toMatch(/^@online\{what-is-in-a-tenth-of-a-percent,\n[\s\S]*\n\}$/);
});

test('without scripts citation and contents are there, and no button that would do nothing', async () => {
  const page = await site.open(article, { javaScriptEnabled: false });
  expect(await page.locator('#citation').textContent()).toContain('“Uptime: what is in 0.1 %?”');
  expect(await page.locator('.contents a').count()).toBeGreaterThan(3);
  expect(await page.locator('button[data-copies]').filter({ visible: true }).count()).toBe(0);
});

test('rules for fetching ahead come with a page, and the policy lets the browser take them', async () => {
  const page = await site.open(article);
  const rules = await page.locator('script[type=speculationrules]').textContent();
  expect(JSON.parse(rules ?? '')).toHaveProperty('prefetch');
  // A policy that refused the rules would have been complained of.
  expect(await page.evaluate(() => HTMLScriptElement.supports('speculationrules'))).toBe(true);
});

test.each([
  ['/calculators/uptme/', '/calculators/uptime/'],
  ['/articles/restart-priority/', '/articles/restart-priority-or-no-restart/'],
  ['/glossry/mtbf', '/glossary/mtbf/'],
])('%s, where nothing is, names %s first', async (wrong, right) => {
  const page = await site.page({ expects: [/status of 404/] });
  await page.goto(site.address + wrong);
  const first = page.locator('#nearest a').first();
  expect(await first.getAttribute('href')).toBe(right);
  await first.click();
  await page.waitForURL(site.address + right);
});

test('an address like no other gets the list of all there is', async () => {
  const page = await site.page({ expects: [/status of 404/] });
  await page.goto(`${site.address}/wp-login.php`);
  expect(await page.locator('#nearest').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Search the site' }).isVisible()).toBe(true);
});
