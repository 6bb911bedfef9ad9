import { describe, expect, test } from 'vitest';
import { livePanel } from './panel.ts';
import { calculator, embed, kinds, useSite } from './site.ts';

const site = useSite();

// A violation of any kind fails the test by itself: see useSite.
describe('under the policy that is served', () => {
  test.each(kinds)('%s runs, from its first line to its last, without a violation', async (path) => {
    const page = await site.open(path);
    const headers = (await page.request.get(site.address + path)).headers();
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
        scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await page.waitForLoadState('networkidle');
    if (path === calculator || path === embed) await page.locator('[data-live]').first().waitFor();
  });

  test('a calculator in use, with chart, tables, comparison and export, needs nothing that it forbids', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '99.95');
    await panel.drawChart();
    await panel.chart.getByText('The figures behind').click();
    await panel.says('99.95 % of the time');
  });

  test.each(['Element innerHTML', 'Window setTimeout', 'HTMLScriptElement src'])(
    'a text that a program hands to %s is refused',
    async (sink) => {
      const page = await site.open(calculator, { expects: [new RegExp(sink), /requires 'Trusted/] });
      const threw = await page.evaluate((name) => {
        try {
          if (name === 'Element innerHTML') document.body.innerHTML = '<b>a</b>';
          else if (name === 'Window setTimeout') setTimeout('window.ran = true');
          else document.createElement('script').src = '/embed.js';
        } catch (error) {
          return String(error);
        }
        return '';
      }, sink);
      expect(threw).toMatch(/requires 'Trusted(HTML|Script|ScriptURL)'/);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    },
  );

  test('a script that somebody brought into the page does not run', async () => {
    const page = await site.open(calculator, {
      expects: [/HTMLScriptElement text/, /requires 'TrustedScript'/],
    });
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.ran = true');
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('what is not found carries its policy, for hosts that send it without one', async () => {
    const violations = [/HTMLScriptElement text/, /requires 'TrustedScript'/];
    const page = await site.open('/about/', { expects: violations });
    await page.route('**/404.html', async (route) => {
      const response = await route.fetch();
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      await route.fulfill({ status: 200, headers, body: await response.text() });
    });
    const response = await page.goto(`${site.address}/404.html`);
    expect(response?.headers()).not.toHaveProperty('content-security-policy');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.ran = true');
      document.body.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });
});
