import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Panel } from './panel.ts';
import { article, calculator, embed, useSite } from './site.ts';

/** Another site, which has a page around a frame. */
let other: Server;
let otherAddress = '';
const site = useSite({ also: () => otherAddress });

beforeAll(async () => {
  other = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const framed = asked.get('framed') ?? '';
    const sizing = asked.get('sizing');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">
<iframe src="${framed}" title="Framed" width="700" height="600"></iframe>
${sizing ? `<script src="${sizing}" async></script>` : ''}
<script>
  window.heights = [];
  addEventListener('message', ({ data, origin }) => heights.push({ data, origin }));
</script></html>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  otherAddress = `http://localhost:${(other.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => other.close(resolve)));

async function framed(
  path: string,
  expects: readonly RegExp[] = [],
): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await site.page({ expects });
  await page.goto(`${otherAddress}/?framed=${encodeURIComponent(site.address + path)}`);
  return { page, frame: page.frameLocator('iframe') };
}

describe('the calculator in a frame of another site', () => {
  test('shows what its address says, works, and leaves the address of the page around it alone', async () => {
    const { page, frame } = await framed(`${embed}?availability=99.95`);
    const panel = new Panel(frame);
    await frame.locator('[data-live]').waitFor();
    await panel.says('99.95 % of the time leaves 4 h 22 min 59 s');
    const around = page.url();
    await panel.set('availability', '99.99');
    await panel.says('99.99 % of the time');
    await panel.chart.scrollIntoViewIfNeeded();
    await frame.locator('[data-drawn=canvas]').waitFor();
    expect(page.url()).toBe(around);
  });

  test('is shown where its host forbids frames by the older header too, which its policy overrules', async () => {
    const page = await site.page({ expects: [/X-Frame-Options/i] });
    const older = { 'x-frame-options': 'DENY' };
    await page.route(`${site.address}${embed}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...older } });
    });
    await page.route(`${site.address}/404.html`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        headers: { 'content-type': 'text/html', ...older },
        body: await response.text(),
      });
    });
    const frame = page.frameLocator('iframe');
    await page.goto(`${otherAddress}/?framed=${encodeURIComponent(site.address + embed)}`);
    await frame.locator('[data-live]').waitFor();
    // Where there is no page a host sends that header alone.
    await page.goto(`${otherAddress}/?framed=${encodeURIComponent(`${site.address}/404.html`)}`);
    expect(await frame.getByRole('heading', { level: 1 }).count()).toBe(0);
  });

  test('tells its height, and tells it again when it changes', async () => {
    const { page, frame } = await framed(embed);
    const heights = () =>
      page.evaluate(() => (window as unknown as { heights: { data: unknown; origin: string }[] }).heights);
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
    const [first] = await heights();
    expect(first?.origin).toBe(site.address);
    const content = () => frame.locator('html').evaluate((root: HTMLElement) => root.offsetHeight);
    const last = async () => (await heights()).at(-1)?.data;
    await expect.poll(last).toEqual({ type: 'availability-advisor:height', height: await content() });
    const before = await content();
    await frame.getByText('The figures behind the picture').click();
    await expect.poll(content).toBeGreaterThan(before + 50);
    await expect.poll(last).toEqual({ type: 'availability-advisor:height', height: await content() });
  });

  test('grows to fit with the script that a page may load, whichever of them comes first', async () => {
    const page = await site.page();
    const script = encodeURIComponent(`${site.address}/embed.js`);
    await page.goto(`${otherAddress}/?framed=${encodeURIComponent(site.address + embed)}&sizing=${script}`);
    const frame = page.frameLocator('iframe');
    const content = () => frame.locator('html').evaluate((root: HTMLElement) => root.offsetHeight);
    const given = async () => Number(await page.locator('iframe').getAttribute('height'));
    await expect.poll(async () => (await given()) === (await content())).toBe(true);
    const before = await given();
    await frame.getByText('The figures behind the picture').click();
    await expect.poll(given).toBeGreaterThan(before + 50);

    await page.goto(`${otherAddress}/?framed=${encodeURIComponent(site.address + embed)}`);
    await frame.locator('[data-live]').waitFor();
    expect(await given()).toBe(600);
    await page.addScriptTag({ url: `${site.address}/embed.js` });
    await expect.poll(async () => (await given()) === (await content())).toBe(true);
  });

  test('takes no height from anybody but itself', async () => {
    const page = await site.page();
    const script = encodeURIComponent(`${site.address}/embed.js`);
    const other = encodeURIComponent(`${otherAddress}/?framed=about:blank`);
    await page.goto(`${otherAddress}/?framed=${other}&sizing=${script}`);
    const inner = page
      .frames()
      .find((one) => one.url().includes('about%3Ablank') || one.url().endsWith('about:blank'));
    await inner?.evaluate(() => parent.postMessage({ type: 'availability-advisor:height', height: 9 }, '*'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heights: unknown[] }).heights.length))
      .toBeGreaterThan(0);
    expect(await page.locator('iframe').getAttribute('height')).toBe('600');
  });

  test('has no navigation, and a link to the whole calculator that leaves the frame', async () => {
    const { page, frame } = await framed(embed);
    expect(await frame.getByRole('navigation').count()).toBe(0);
    expect(await frame.getByRole('heading', { level: 1 }).count()).toBe(1);
    const opened = page.context().waitForEvent('page');
    await frame.getByRole('link', { name: /Formula, assumptions and sources/ }).click();
    await (await opened).waitForURL(site.address + calculator);
  });

  test('shows the link to copy where the frame may not use the clipboard', async () => {
    const { frame } = await framed(embed, [/Clipboard API has been blocked/]);
    const panel = new Panel(frame);
    await frame.locator('[data-live]').waitFor();
    await panel.set('availability', '99.5');
    await panel.action('Copy link').click();
    const shown = panel.root.getByRole('textbox', { name: 'Link to these figures' });
    await expect.poll(() => shown.inputValue()).toBe(`${site.address}${calculator}?availability=99.5`);
  });
});

test('nobody else’s page can frame the article, the calculator’s page or the home page', async () => {
  for (const path of [article, calculator, '/']) {
    const { page, frame } = await framed(path, [/frame-ancestors|X-Frame-Options/i]);
    await page.waitForLoadState();
    expect(await frame.getByRole('heading', { level: 1 }).count(), path).toBe(0);
    expect(await frame.getByRole('main').count(), path).toBe(0);
  }
});
