import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import type { Calculator } from '../../src/scenario/index.ts';
import { livePanel, Panel, plain } from './panel.ts';
import { calculator, useSite } from './site.ts';

const site = useSite();

async function opened(slug: string, query = '') {
  const page = await site.open(`/calculators/${slug}/${query}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const panel = await new Panel(page, calculators[slug] as Calculator).wake();
  return { page, panel };
}

describe('comparing', () => {
  test('keeps the answer as A while B goes on, names the difference, and both travel in the link', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.root.getByRole('button', { name: 'Compare' }).click();
    await panel.set('availability', '99.99');
    const difference = panel.root.locator('.answer-difference');
    await expect
      .poll(async () => plain(await difference.textContent()))
      .toBe('B against A: 7 h 53 min 22 s less, 0.1 times as much');
    expect(plain(await panel.root.locator('.answer-pinned-figure').textContent())).toBe('8 h 45 min 57 s');
    await expect.poll(() => page.url()).toMatch(/availability=99\.99&compare=/);

    const other = await site.open(new URL(page.url()).pathname + new URL(page.url()).search);
    const again = await livePanel(other);
    await again.says('99.99 %');
    expect(plain(await again.root.locator('.answer-pinned-figure').textContent())).toBe('8 h 45 min 57 s');
    await again.drawChart();
    // The chart's lines of B in front of those of A, and the picture of each.
    await expect.poll(() => again.chart.locator('.plot-line').count()).toBe(6);
    const year = 'The year to scale';
    expect(await again.root.getByRole('figure', { name: year }).count()).toBe(2);
    expect(await again.root.getByRole('figure', { name: `A: ${year}` }).count()).toBe(1);
    await again.root.getByText('Share, embed, download, cite').click();
    const offered = again.root.locator('.passing-on-picture > span');
    await expect
      .poll(() => offered.allTextContents())
      .toEqual([year, 'Each nine takes nine tenths of the downtime away', `A: ${year}`]);

    const stop = again.root.getByRole('button', { name: 'Stop comparing' });
    await expect.poll(() => stop.getAttribute('aria-pressed')).toBe('true');
    await stop.click();
    await expect.poll(() => other.url()).not.toContain('compare=');
    expect(await difference.count()).toBe(1);
    expect(await again.root.locator('.answer-difference').count()).toBe(0);
  });

  test('tells more than four lines apart on paper too', async () => {
    const { page, panel } = await opened('budget');
    await panel.root.getByRole('button', { name: 'Compare' }).click();
    await panel.set('burn', '14.4');
    const lines = panel.root.locator('[aria-labelledby=budget-chart] .plot-line');
    await page.emulateMedia({ media: 'print' });
    const strokes = () =>
      lines.evaluateAll((all) =>
        all.map((line) => {
          const { strokeDasharray, strokeWidth } = getComputedStyle(line);
          return `${strokeWidth} ${strokeDasharray.replaceAll('px', '')}`;
        }),
      );
    const turn = ['1.5px none', '1.5px 6, 4', '1.5px 2, 3', '1.5px 8, 3, 2, 3'];
    await expect.poll(strokes).toEqual(['2.5px none', ...turn.slice(1), ...turn]);
  });

  test('prints both answers in columns, with what was set for each', async () => {
    const { page, panel } = await opened('uptime');
    await panel.root.getByRole('button', { name: 'Compare' }).click();
    await panel.set('availability', '99.99');
    await panel.says('99.99 %');
    const table = panel.root.locator('.side-by-side');
    await table.waitFor({ state: 'attached' });
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => table.isVisible()).toBe(true);
    // The fields and figures of one answer alone would say it twice.
    expect(await panel.root.locator('.instrument-inputs').isVisible()).toBe(false);
    expect((await table.locator('thead th').allTextContents()).map(plain)).toEqual([
      'A, kept',
      'B, present',
      'B against A',
    ]);
    const [set, follows] = [table.locator('tbody').first(), table.locator('tbody').last()];
    const row = async (body: Locator, name: string) => {
      const heading = page.getByRole('rowheader', { name, exact: true });
      return (await body.locator('tr', { has: heading }).locator('td').allTextContents()).map(plain);
    };
    expect(await row(set, 'Availability')).toEqual(['99.9 %', '99.99 %', '']);
    const [kept, present, difference] = await row(follows, 'Downtime a year');
    expect([kept, present]).toEqual(['8 h 45 min 57 s', plain(await panel.answer.textContent())]);
    expect(difference).toBe('7 h 53 min 22 s less, 0.1 times as much');
    const inputs = Object.values((calculators.uptime as Calculator).inputs).map(({ label }) => label);
    expect(await set.locator('tr:has(td) > th').allTextContents()).toEqual(inputs);
    // Only what differs is marked.
    expect(await set.locator('[data-differs] > th').allTextContents()).toEqual(['Availability']);
  });

  test('says what stood before the last change, and which figures rose or fell', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '99.99');
    const before = panel.root.locator('.answer-before');
    await expect
      .poll(async () => plain(await before.textContent()))
      .toBe('Before the last change: 8 h 45 min 57 s');
    const changeOf = (output: string) =>
      panel.root.locator(`dd:has(output[name=${output}])`).getAttribute('data-change');
    await expect.poll(() => changeOf('nines')).toBe('more');
    await expect.poll(() => changeOf('downtimeDay')).toBe('less');
  });
});

describe('presets', () => {
  test('are pages of their own, which answer without script', async () => {
    const page = await site.open(`${calculator}five-nines/`, { javaScriptEnabled: false });
    expect(await new Panel(page).summary()).toContain('99.999 % of the time leaves 5 min 15');
    expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe(
      'What is in 0.1 %? Five nines',
    );
  });

  test('are taken over in place where the panel is alive', async () => {
    const { page, panel } = await opened('pair');
    await panel.root.getByRole('link', { name: 'Never tested' }).click();
    await expect.poll(() => page.url()).toContain('coverage=50');
    expect(await panel.field('coverage').inputValue()).toContain('50');
    await panel.action('Undo').click();
    await expect.poll(() => panel.field('coverage').inputValue()).toContain('95');
  });
});

describe('a list as rows', () => {
  test('answers what is typed into a cell, takes rows and lets them go', async () => {
    const { panel } = await opened('restart');
    const field = (name: string) => panel.root.getByRole('textbox', { name, exact: true });
    await field('How many, row 1').fill('3');
    await panel.says('All 15 machines');
    await panel.root.getByRole('button', { name: 'Add a row' }).click();
    await field('Name, row 4').fill('batch');
    // A row that is not whole yet is said to be so, and nothing that stands is lost.
    const problem = panel.root.locator('.rows-field .field-problem');
    await expect.poll(() => problem.textContent()).toMatch(/\.$/);
    await field('Tier, row 4').fill('3');
    await field('How many, row 4').fill('5');
    await field('Boot time, row 4').fill('30s');
    await panel.says('All 20 machines');
    await panel.root.getByRole('button', { name: 'Remove row 4' }).click();
    await panel.says('All 15 machines');
  });

  test('loses no letter that comes before the one before it is drawn, and leaves the caret where it is', async () => {
    const { page, panel } = await opened('restart');
    const cell = panel.root.getByRole('textbox', { name: 'Name, row 1', exact: true });
    const before = await cell.inputValue();
    await cell.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    // Before the next frame, as keys arrive that are pressed while the browser is busy.
    await cell.evaluate(async () => {
      for (const letter of ['x', 'y']) {
        document.execCommand('insertText', false, letter);
        await undefined;
      }
    });
    const after = `${before[0]}xy${before.slice(1)}`;
    await expect.poll(() => panel.root.locator('.rows-text textarea').inputValue()).toContain(after);
    expect(await cell.inputValue()).toBe(after);
    expect(await cell.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
  });

  test('shows what a change taken back before it was drawn leaves', async () => {
    const { panel } = await opened('restart');
    const cell = panel.root.getByRole('textbox', { name: 'Name, row 1', exact: true });
    const before = await cell.inputValue();
    await cell.focus();
    await cell.evaluate(async (input) => {
      document.execCommand('insertText', false, 'x');
      await undefined;
      const undo = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
      input.dispatchEvent(new KeyboardEvent('keydown', undo));
    });
    await expect.poll(() => cell.inputValue()).toBe(before);
    await cell.press('End');
    await cell.press('y');
    await expect.poll(() => panel.root.locator('.rows-text textarea').inputValue()).toContain(`${before}y:`);
  });

  test('takes rows pasted from a spreadsheet', async () => {
    const { page, panel } = await opened('restart');
    await page.evaluate(() => navigator.clipboard.writeText('ad\t1\t2\t90s\t\ndb\t2\t1\t300s\tad'));
    await panel.root.getByRole('textbox', { name: 'Name, row 1', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    const name = panel.root.getByRole('textbox', { name: 'Name, row 2', exact: true });
    await expect.poll(() => name.inputValue()).toBe('db');
    // 2 + 1 in the place of the whole list.
    await panel.says('All 3 machines');
    await page.evaluate(() => navigator.clipboard.writeText('web\t3\t2\t60s\tdb\nmail\t3\t4\t60s\tdb, ad'));
    await panel.root.getByRole('button', { name: 'Add a row' }).click();
    await panel.root.getByRole('textbox', { name: 'Name, row 3', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await panel.says('All 9 machines');
  });
});

describe.each([1440, 1024])('at %i pixels the pictures of', (width) => {
  test.each(Object.keys(calculators))('%s lie on nothing, alone and compared', async (slug) => {
    const page = await site.open(`/calculators/${slug}/`, {
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const panel = await new Panel(page, calculators[slug]).wake();
    const pictures = panel.root.locator('.instrument-pictures > *');
    /** Pairs of what stands in the panel that share a place. */
    const lying = () =>
      panel.root
        .locator(
          '.instrument-head, .instrument-answer, .instrument-inputs, .results-place, .instrument-pictures > *',
        )
        .evaluateAll((all) => {
          const boxes = all.map((one) => ({ name: one.className, box: one.getBoundingClientRect() }));
          return boxes.flatMap(({ name, box: a }, i) =>
            boxes
              .slice(i + 1)
              .filter(
                ({ box: b }) =>
                  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
                  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
              )
              .map((other) => `${name} on ${other.name}`),
          );
        });
    const alone = await pictures.count();
    expect(alone).toBeGreaterThan(0);
    expect(await lying()).toEqual([]);
    await panel.root.getByRole('button', { name: 'Compare', exact: true }).click();
    await pictures.first().scrollIntoViewIfNeeded();
    await expect.poll(() => pictures.count()).toBeGreaterThan(alone);
    expect(await lying()).toEqual([]);
  });
});

describe('passing on', () => {
  test('downloads the figures, the pictures as SVG and PNG, and gives embed code and citation', async () => {
    const { page, panel } = await opened('uptime', '?availability=99.95');
    await panel.drawChart();
    await panel.root.getByText('Share, embed, download, cite').click();
    const download = async (name: string) => {
      const started = page.waitForEvent('download');
      await panel.root.getByRole('button', { name, exact: true }).click();
      const file = await started;
      return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
    };
    const csv = await download('Figures as CSV');
    expect(csv.name).toBe('uptime.csv');
    const [, seconds] =
      /^output,downtimeYear,Downtime a year,s,([\d.]+)\r$/m.exec(csv.content.toString()) ?? [];
    expect(Number(seconds)).toBeCloseTo(15_778.476, 6);

    const chart = 'Each nine takes nine tenths of the downtime away';
    const svg = (await download(`${chart} as SVG`)).content.toString();
    expect(svg).toContain(`<title>${chart}</title>`);
    expect(svg).toContain('?availability=99.95');
    expect(svg).not.toContain('class=');
    expect(svg.match(/<polyline/g)).toHaveLength(3);
    const png = (await download('The year to scale as PNG')).content;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5000);

    const embed = await panel.root.getByRole('textbox', { name: 'Embed code' }).inputValue();
    expect(embed).toContain(`src="${site.address}/embed/uptime/?availability=99.95"`);
    await panel.root.getByRole('button', { name: 'Copy Citation' }).click();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toMatch(/^The Availability Advisor, “What is in 0\.1 %\?”, .*availability=99\.95/);
  });
});

test('calculators on one page keep their figures apart in the address', async () => {
  const path = '/articles/restart-priority-or-no-restart/';
  const page = await site.open(path);
  const restart = await new Panel(page, calculators.restart as Calculator).wake();
  await restart.set('detect', '90 s');
  await restart.field('detect').blur();
  const recovery = await new Panel(page, calculators.recovery as Calculator).wake();
  await recovery.set('detect', '7 min');
  await recovery.field('detect').blur();
  await expect.poll(() => page.url()).toContain('recovery.detect=7min');
  expect(page.url()).toContain('restart.detect=90s');

  const other = await site.open(path + new URL(page.url()).search);
  const again = await new Panel(other, calculators.restart as Calculator).wake();
  await expect.poll(async () => plain(await again.field('detect').inputValue())).toBe('90 s');
  const beside = await new Panel(other, calculators.recovery as Calculator).wake();
  await expect.poll(async () => plain(await beside.field('detect').inputValue())).toBe('7 min');
});
