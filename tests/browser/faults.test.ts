import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livePanel, Panel, plain } from './panel.ts';
import { article, calculator, embed, kinds, useSite, type Visit } from './site.ts';

/** A page around a frame, of somebody who means no good. */
let hostile: Server;
let hostileAddress = '';
const site = useSite({ also: () => hostileAddress });

beforeAll(async () => {
  hostile = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Around</title><link rel="icon" href="data:,">
<iframe src="${searchParams.get('framed')}" title="Framed" width="700" height="600" ${searchParams.get('as')}></iframe></html>`);
  });
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  hostileAddress = `http://localhost:${(hostile.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => hostile.close(resolve)));

/** The words of a page that a person sees, whose one heading must be among them. */
async function readable(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.isVisible(), page.url()).toBe(true);
  const text = await page.locator('main').innerText();
  expect(text.length, page.url()).toBeGreaterThan(60);
  return text;
}

/** Opens a page of each kind, which must be readable. */
async function readAll(visit: Visit): Promise<void> {
  const page = await site.page(visit);
  for (const path of kinds) {
    await page.goto(site.address + path);
    await readable(page);
  }
}

/** Changes a figure, and waits for the answer that is right for it. */
async function calculate(page: Page): Promise<void> {
  const panel = await new Panel(page).wake();
  await panel.set('availability', '99.99');
  await panel.says('99.99 % of the time leaves 52 min');
}

const calculating = [article, calculator, embed];

describe('every kind of page is readable', () => {
  test('without scripts', () => readAll({ javaScriptEnabled: false }));

  test('without fonts, at the width of a phone, with nothing beside the page', async () => {
    const page = await site.page({
      fresh: true,
      viewport: { width: 320, height: 640 },
      expects: [/Failed to load resource/],
      prepare: (context) => context.route(/\.woff2$/, (route) => route.abort()),
    });
    for (const path of kinds) {
      await page.goto(site.address + path);
      await readable(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
    }
  });

  test('without style sheets', () =>
    readAll({
      fresh: true,
      expects: [/Failed to load resource/],
      prepare: (context) => context.route(/\.css$/, (route) => route.abort()),
    }));

  test('without pictures', () =>
    readAll({
      fresh: true,
      prepare: (context) => context.route(/\.(png|svg)$/, (route) => route.fulfill({ status: 204 })),
    }));

  test('in forced colours, with words that stand out from what is behind them', async () => {
    const page = await site.page({ forcedColors: 'active' });
    for (const path of kinds) {
      await page.goto(site.address + path);
      await readable(page);
      const [ink, paper] = await page
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => [
          getComputedStyle(heading).color,
          getComputedStyle(document.documentElement).backgroundColor,
        ]);
      expect(ink, path).not.toBe(paper);
    }
  });

  test.each(['1999-12-31T23:59:59Z', '2100-02-28T12:00:00Z'])('when the clock says %s', async (time) => {
    await readAll({ prepare: (context) => context.clock.setFixedTime(new Date(time)) });
  });

  test('where nothing may be stored, and where storage is full', async () => {
    for (const fault of ['denied', 'full']) {
      await readAll({
        prepare: (context) =>
          context.addInitScript((kind) => {
            const fail = () => {
              throw new DOMException(kind, kind === 'full' ? 'QuotaExceededError' : 'SecurityError');
            };
            if (kind === 'full') Storage.prototype.setItem = fail;
            else
              for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
                Object.defineProperty(window, name, { get: fail });
          }, fault),
      });
    }
  });
});

describe('a calculator gives the right answer', () => {
  test.each(calculating)('at %s, after the network has gone', async (path) => {
    const page = await site.open(path, { fresh: true });
    const panel = await livePanel(page);
    await panel.drawChart();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await calculate(page);
    await page.context().setOffline(false);
  });

  test.each(calculating)('at %s, on a slow network, and is readable long before', async (path) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await site.page({
      fresh: true,
      prepare: (context) =>
        context.route(/\.js$/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.goto(site.address + path, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(plain(await readable(page))).toContain('8 h 45 min 57 s');
    release();
    await calculate(page);
  });

  test.each(calculating)('at %s, when the clock is wrong and nothing may be stored', async (path) => {
    const page = await site.open(path, {
      prepare: async (context) => {
        await context.clock.setFixedTime(new Date('1970-01-01T00:00:00Z'));
        await context.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        });
      },
    });
    await calculate(page);
  });

  test.each(calculating)('at %s, in forced colours', async (path) => {
    await calculate(await site.open(path, { forcedColors: 'active' }));
  });
});

describe('in a hostile frame', () => {
  const around = (as: string, path = embed) =>
    `${hostileAddress}/?framed=${encodeURIComponent(site.address + path)}&as=${encodeURIComponent(as)}`;

  test('without scripts, or without an origin of its own, an embed is readable as it was built', async () => {
    for (const as of ['sandbox', 'sandbox="allow-scripts"']) {
      const page = await site.page({ expects: [/Blocked|blocked|CORS|Failed|sandbox/] });
      await page.goto(around(as));
      const panel = new Panel(page.frameLocator('iframe'));
      expect(await panel.summary()).toContain('99.9 % of the time leaves 8 h 45 min 57 s');
      expect(await panel.answer.isVisible()).toBe(true);
    }
  });

  test('an embed does nothing that the page around it tells it', async () => {
    const page = await site.page();
    await page.goto(around(''));
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-live]').waitFor();
    const panel = new Panel(frame);
    const before = await panel.summary();
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentWindow;
      for (const message of [
        null,
        'text',
        { type: 'availability-advisor:height', height: 1 },
        { availability: '1' },
      ])
        inner?.postMessage(message, '*');
    });
    await panel.set('availability', '99.99');
    await panel.says('99.99 % of the time leaves 52 min');
    expect(before).toContain('99.9 %');
    expect(new URL(page.url()).origin).toBe(hostileAddress);
  });

  test('no other page of any kind shows, nor asks for anything', async () => {
    for (const path of kinds.filter((kind) => kind !== embed)) {
      const asked: string[] = [];
      const page = await site.page({
        expects: [/frame-ancestors|X-Frame-Options/i],
        prepare: async (context) =>
          context.on('request', (request) => asked.push(new URL(request.url()).pathname)),
      });
      await page.goto(around('', path));
      expect(await page.frameLocator('iframe').getByRole('main').count(), path).toBe(0);
      expect(
        asked.filter((one) => one !== '/' && one !== path),
        path,
      ).toEqual([]);
      await page.close();
    }
  });
});
