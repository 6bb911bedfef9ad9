import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import { staticImports } from './imports.ts';
import { livePanel, Panel, plain } from './panel.ts';
import { article, calculator, embed, useSite } from './site.ts';

const site = useSite();

describe('with scripts off', () => {
  test.each([article, calculator, embed])('%s answers for the figures it was built with', async (path) => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const panel = new Panel(page);
    expect(await panel.summary()).toBe(
      '99.9 % of the time leaves 8 h 45 min 57 s of downtime a year, 43 min 49.8 s a month.',
    );
    const figures = await panel.figures();
    const { outputs } = evaluate('uptime', '');
    for (const [name, value] of Object.entries(outputs))
      expect(figures[name]?.value, name).toBe(String(value));
    expect(Object.keys(figures).sort()).toEqual(Object.keys(outputs).sort());
  });

  test('says that figures cannot be changed, why, and nothing that is not so', async () => {
    const page = await site.open(`${calculator}?availability=99.95`, { javaScriptEnabled: false });
    const panel = new Panel(page);
    const sentence = panel.root.locator('noscript > p');
    expect(await sentence.isVisible()).toBe(true);
    expect(await sentence.innerText()).toBe(
      'These figures are for the values shown. Changing them needs scripts, which are off.',
    );
    // The values shown are those the page was built with, whatever the address says, and the answer is theirs.
    expect(plain(await panel.field('availability').inputValue())).toBe('99.9 %');
    expect(await panel.summary()).toContain('99.9 % of the time');
    const controls = panel.root.locator('input, button');
    expect(await controls.count()).toBeGreaterThan(15);
    for (const control of await controls.all()) expect(await control.isDisabled()).toBe(true);
    expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
  });

  test('picture, chart and the tables behind them stand', async () => {
    const page = await site.open(article, { javaScriptEnabled: false });
    const panel = new Panel(page);
    const picture = panel.picture.getByRole('img', { name: /8 h 45 min 57 s down/ });
    expect((await picture.boundingBox())?.height).toBeGreaterThan(100);
    expect((await panel.picture.locator('.time-down').last().boundingBox())?.width).toBeGreaterThan(100);
    expect(await panel.chart.locator('.plot-line').count()).toBe(3);
    for (const line of await panel.chart.locator('.plot-line').all())
      expect(await line.isVisible()).toBe(true);
    expect(await panel.chart.locator('.plot-mark').count()).toBe(3);
    expect(await panel.chart.locator('.plot-tick').first().isVisible()).toBe(true);
    for (const figure of [panel.picture, panel.chart]) {
      await figure.getByText('The figures behind').click();
      expect(await figure.getByRole('table').isVisible()).toBe(true);
      expect(await figure.getByRole('row').count()).toBeGreaterThan(3);
    }
  });

  test('the article’s figures stand in its text', async () => {
    const page = await site.open(article, { javaScriptEnabled: false });
    const text = plain(await page.locator('.prose').innerText());
    expect(text).toContain('that comes to 8 h 45 min 57 s of downtime a year');
    expect(text).toContain('0.1 % × (8,765.82 h − 0 h) = 8 h 45 min 57 s a year');
  });
});

/** The article's words and figures, without what only scripts may add. */
function words(page: Awaited<ReturnType<typeof site.open>>): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('script, style, noscript')) element.remove();
    const values = [...main.querySelectorAll('input')].map(
      ({ type, value, checked }) => `${type} ${value} ${checked}`,
    );
    return [copy.textContent, ...values].join('\n');
  });
}

/** What a panel says whose pictures' script did not come, or that of its buttons and further figures. */
const notFollowing =
  'The pictures below could not be loaded. The figures are those that this page was built with.';
const notAnswering =
  'The buttons and the figures below could not be loaded. The figures are those that this page was built with.';

describe('when a script does not arrive', () => {
  test('whichever it is, the page as built stays', async () => {
    const asked = new Set<string>();
    const whole = await site.open(article, {
      prepare: async (context) =>
        context.on('request', (request) => asked.add(new URL(request.url()).pathname)),
    });
    await (await livePanel(whole)).drawChart();
    const scripts = [...asked].filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    const island = whole.locator('astro-island').first();
    const entries = await Promise.all(
      ['component-url', 'renderer-url'].map(async (name) => (await island.getAttribute(name)) ?? ''),
    );
    const ofPanel = new Set(entries.flatMap((entry) => [...staticImports(entry)]));
    expect(ofPanel.size).toBeGreaterThan(2);
    const neededBy = (part: RegExp) => staticImports(scripts.find((script) => part.test(script)) ?? '');
    const [afterPanel, forPictures] = [neededBy(/\/panel-later\./), neededBy(/-pictures\./)];
    expect(Math.min(afterPanel.size, forPictures.size)).toBeGreaterThan(1);
    const built = await words(await site.open(article, { javaScriptEnabled: false }));

    for (const script of scripts) {
      let failures = 0;
      const ofPage = /\/(?:Page|Article)\./.test(script);
      const ofIsland = ofPanel.has(script);
      const ofLater = afterPanel.has(script) && !ofIsland;
      // Without it the address doesn't follow, and all else does.
      const ofAddress = /\/scenario-link\./.test(script) && !ofLater;
      const ofPictures = forPictures.has(script) && !ofIsland;
      const page = await site.open(article, {
        expects: [
          ofIsland ? /TypeError: Failed to fetch/ : /Failed to load resource/,
          /Failed to load resource/,
        ],
        prepare: async (context) => {
          context.on('console', (message) => {
            if (ofIsland && message.text().includes('Failed to fetch')) failures++;
          });
          context.on('requestfailed', (request) => {
            if (!ofIsland && new URL(request.url()).pathname === script) failures++;
          });
          await context.route(
            (url) => url.pathname === script,
            (route) => route.abort(),
          );
        },
      });
      const panel = new Panel(page);
      await panel.root.scrollIntoViewIfNeeded();
      await panel.chart.scrollIntoViewIfNeeded();
      await expect.poll(() => failures, { message: script }).toBeGreaterThan(0);
      if ((ofPage || ofLater || ofAddress) && !ofPictures) await panel.drawChart();
      else expect(await panel.chart.locator('.plot-line').first().isVisible(), script).toBe(true);
      expect(await panel.field('availability').isDisabled(), script).toBe(ofIsland);
      if (ofPictures) await page.getByText(notFollowing).waitFor();
      if (ofLater) await page.getByText(notAnswering).waitFor();
      const said = (await words(page)).replace(notFollowing, '').replace(notAnswering, '');
      expect(said, script).toBe(built);
      await page.close();
    }
  });

  test('without the library the chart goes on following as a picture', async () => {
    // Counted from the start: the chart may be in view, and ask, before anybody could begin to wait.
    let refused = 0;
    const page = await site.open(article, {
      expects: [/Failed to load resource/],
      prepare: (context) => {
        context.on('requestfailed', () => refused++);
        return context.route(/chart-canvas/, (route) => route.abort());
      },
    });
    const panel = await new Panel(page).wake();
    await panel.chart.scrollIntoViewIfNeeded();
    await expect.poll(() => refused).toBeGreaterThan(0);
    const before = await panel.chart.locator('.plot-mark').first().getAttribute('cx');
    await panel.set('availability', '99.99');
    await panel.says('99.99 %');
    const now = () => panel.chart.locator('.plot-mark').first().getAttribute('cx');
    await expect.poll(now).not.toBe(before);
  });
});

describe('when an island throws', () => {
  const built = async () => words(await site.open(article, { javaScriptEnabled: false }));

  test.each([
    ['as it is loaded', `throw new Error('broken');`],
    ['as it is drawn', `export default () => { throw new Error('broken'); };`],
    ['because half of it is missing', 'export default () => {'],
  ])('%s, the page as built stays, with the figures it had', async (_, body) => {
    let failures = 0;
    const page = await site.open(`${article}?availability=99.95`, {
      expects: [/console error: \w*Error|page error: .*broken/],
      prepare: async (context) => {
        context.on('weberror', () => failures++);
        context.on('console', (message) => {
          if (message.type() === 'error') failures++;
        });
        await context.route(/\/_astro\/uptime\./, (route) =>
          route.fulfill({ contentType: 'text/javascript', body }),
        );
      },
    });
    await expect.poll(() => failures).toBeGreaterThan(0);
    const panel = new Panel(page);
    expect(await panel.answer.isVisible()).toBe(true);
    expect(await panel.field('availability').isDisabled()).toBe(true);
    expect(await words(page)).toBe(await built());
  });

  test('after it woke, in its chart alone, the rest goes on', async () => {
    let fetched = 0;
    const page = await site.open(calculator, {
      prepare: async (context) => {
        context.on('requestfinished', (request) => {
          if (/chart-canvas/.test(request.url())) fetched++;
        });
        await context.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => {
            throw new Error('no canvas');
          };
        });
      },
    });
    const panel = await new Panel(page).wake();
    await panel.chart.scrollIntoViewIfNeeded();
    await expect.poll(() => fetched).toBeGreaterThan(0);
    await panel.set('availability', '99.5');
    await panel.says('99.5 %');
    expect(await panel.chart.locator('.plot-line').first().isVisible()).toBe(true);
  });
});
