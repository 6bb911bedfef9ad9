import { describe, expect, test } from 'vitest';
import { readVectors } from '../vectors/read.ts';
import { expectAgreement, expectFigures, livePanel, NBSP } from './panel.ts';
import { article, calculator, useSite } from './site.ts';

const site = useSite();

interface Vector {
  readonly calculator: string;
  readonly query: string;
  readonly outputs: { readonly [name: string]: number };
}

const vectors = (readVectors('calculators.json') as Vector[]).filter((one) => one.calculator === 'uptime');

describe('the answers of the contract', () => {
  test('there are some for this calculator', () => expect(vectors.length).toBeGreaterThan(4));

  test('come out when they are typed by hand', async () => {
    const panel = await livePanel(await site.open(calculator));
    for (const { query, outputs } of vectors) {
      for (const [key, text] of new URLSearchParams(query)) await panel.type(key, text);
      await expectFigures(panel, outputs, `typed: ${query}`);
      await panel.action('Reset').click();
    }
  });

  test('come out when they are opened as links, everywhere on the page', async () => {
    const page = await site.open(calculator);
    for (const { query, outputs } of vectors) {
      await page.goto(`${site.address}${calculator}?${query}`);
      const panel = await livePanel(page);
      await expectFigures(panel, outputs, `opened: ${query}`);
      await expectAgreement(page, panel);
    }
  });

  test('stand in the page as it was built, each with its unit', async () => {
    const page = await site.open(calculator, { javaScriptEnabled: false });
    const units = await page
      .locator('output')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('name'), one.getAttribute('data-unit')]));
    expect(Object.fromEntries(units)).toMatchObject({
      downtimeYear: 's',
      downtimeDay: 's',
      availability: '1',
      unavailability: '1',
      nines: '1',
      userSeenAvailability: '1',
    });
  });
});

describe('what people type', () => {
  test('is understood as it is written elsewhere', async () => {
    const panel = await livePanel(await site.open(calculator));
    for (const [key, text, answer] of [
      ['availability', '99,95 %', 'leaves 4 h 22 min 59 s of downtime a year'],
      ['availability', '99.95%', 'leaves 4 h 22 min 59 s of downtime a year'],
      ['availability', ` 99.95${NBSP}% `, 'leaves 4 h 22 min 59 s of downtime a year'],
      ['downtime', '3 min', '3 min of downtime a year is an availability of 99.999429 %'],
      ['downtime', '1,5 h', '1 h 30 min of downtime a year is an availability of 99.9828 %'],
      ['downtime', ' 1 000 h', '41 d 16 h of downtime a year'],
      ['downtime', '8 h 45 min', '8 h 45 min of downtime a year'],
      ['maintenance', '1,000', 'announced maintenance not counted'],
    ] as const) {
      await panel.type(key, text);
      await panel.says(answer);
      expect(await panel.problem(key), text).toBe('');
      await panel.action('Reset').click();
    }
  });

  test('is understood with pasted no-break and thin spaces', async () => {
    const page = await site.open(calculator, { permissions: ['clipboard-read', 'clipboard-write'] });
    const panel = await livePanel(page);
    await page.evaluate(() => navigator.clipboard.writeText('\u00a01\u202f000\u2009h\u00a0'));
    await panel.field('maintenance').press('Control+A');
    await page.keyboard.press('Control+V');
    await expect.poll(() => panel.field('maintenance').inputValue()).toBe('\u00a01\u202f000\u2009h\u00a0');
    await expect.poll(async () => (await panel.figures()).agreedYear?.value).toBeDefined();
    await panel.says('announced maintenance not counted');
    await panel.field('maintenance').blur();
    expect(await panel.field('maintenance').inputValue()).toBe(`1,000${NBSP}h`);
  });

  test('is written tidily once the field has been left, and by Enter', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.type('availability', '99,95');
    expect(await panel.field('availability').inputValue()).toBe('99,95');
    await panel.field('availability').press('Enter');
    expect(await panel.field('availability').inputValue()).toBe(`99.95${NBSP}%`);
    await panel.type('service', '2400 min');
    await panel.field('service').blur();
    expect(await panel.field('service').inputValue()).toBe(`40${NBSP}h`);
  });
});

describe('a change', () => {
  test('reaches answer, results, picture, chart, prose and working of the article', async () => {
    const page = await site.open(article);
    const panel = await livePanel(page);
    await expectAgreement(page, panel);
    await panel.set('availability', '99.95');
    await panel.set('service', '40');
    await panel.set('maintenance', '12');
    await panel.option('year', '365').check();
    await panel.field('maintenance').blur();
    await panel.says('99.95 % of agreed service time leaves');
    await expectAgreement(page, panel);
    const changed = page.locator('.prose .figure[data-changed]');
    expect(await changed.count()).toBeGreaterThan(5);
    await panel.action('Reset').click();
    await panel.says('99.9 % of the time leaves 8 h 45 min 57 s');
    await expectAgreement(page, panel);
    expect(await changed.count()).toBe(0);
  });

  test('reaches the formula with the reader’s figures', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '99');
    await panel.says('leaves 3 d 15 h 40 min');
    const formula = page.getByRole('group', { name: 'With these figures' });
    await expect.poll(() => formula.textContent()).toContain(`3${NBSP}d 15${NBSP}h 40${NBSP}min`);
    expect(await formula.textContent()).toContain(`1${NBSP}%`);
    await expectAgreement(page, panel);
  });

  test('reaches the tables behind picture and chart', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.set('maintenance', '100 h');
    const behind = panel.picture.getByText('The figures behind the picture');
    await behind.click();
    const row = panel.picture.getByRole('row', { name: /Announced maintenance/ });
    await expect.poll(() => row.textContent()).toContain(`4${NBSP}d 4${NBSP}h`);
    await panel.chart.getByText('The figures behind the chart').click();
    await panel.set('maintenance', '0');
    const nine = panel.chart.getByRole('row').nth(1);
    await expect.poll(() => nine.textContent()).toContain('36');
  });

  test('by the slider moves the field and the answer', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.slider('availability').press('End');
    await panel.says('99.99999 % of the time');
    expect(await panel.field('availability').inputValue()).toBe(`99.99999${NBSP}%`);
    expect(await panel.slider('availability').getAttribute('aria-valuetext')).toBe(`99.99999${NBSP}%`);
    await panel.slider('availability').press('Home');
    await panel.says('90 % of the time');
  });

  test('of the availability takes back a downtime that decided instead of it', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.set('downtime', '45 min');
    await panel.option('per', 'month').check();
    await panel.says('45 min of downtime a month is an availability of 99.897 %');
    const note = panel.root.getByText('Not in use while “or downtime” is given.');
    expect(await note.isVisible()).toBe(true);
    await panel.set('availability', '99.5');
    await panel.says('99.5 % of the time leaves');
    expect(await panel.field('downtime').inputValue()).toBe('');
    expect(await note.count()).toBe(0);
  });

  test('is announced once, after it has settled', async () => {
    const page = await site.open(calculator, { prepare: (context) => context.clock.install() });
    const panel = await livePanel(page);
    await panel.root.locator('> [role=status]').evaluate((status) => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => {
        const text = status.textContent ?? '';
        if (text !== (told.at(-1) ?? '')) told.push(text);
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    // The page's time stands still from here on, but for what it is given.
    await page.clock.pauseAt(Date.now() + 60_000);
    for (let step = 0; step < 6; step++) {
      await panel.slider('availability').press('ArrowRight');
      await page.clock.runFor(300);
    }
    await panel.says('99.995 % of the time leaves');
    expect(await panel.announcement()).toBe('');
    await page.clock.runFor(300);
    await expect.poll(() => panel.announcement()).toContain('99.995 % of the time leaves');
    await panel.slider('availability').press('ArrowLeft');
    await page.clock.runFor(600);
    await expect.poll(() => panel.announcement()).toContain('99.99 % of the time leaves');
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toHaveLength(2);
  });

  test('that 100 % brings is said as what it is', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.set('availability', '100');
    await panel.says('100 % of the time leaves 0 s of downtime');
    expect((await panel.figures()).nines?.value).toBe('Infinity');
    expect(await panel.root.getByText('As a promise it says who pays').isVisible()).toBe(true);
  });
});

describe('the way back', () => {
  test('undo and redo go through the changes one at a time', async () => {
    const panel = await livePanel(await site.open(calculator));
    for (const text of ['99.5', '99.95', '99.99']) {
      await panel.set('availability', text);
      await expect.poll(() => panel.announcement()).toContain(`${text} %`);
    }
    await panel.action('Undo').click();
    await panel.says('99.95 %');
    await panel.action('Undo').click();
    await panel.says('99.5 %');
    await panel.action('Redo').click();
    await panel.says('99.95 %');
    await panel.action('Undo').click();
    await panel.action('Undo').click();
    await panel.says('99.9 % of');
    expect(await panel.action('Undo').getAttribute('aria-disabled')).toBe('true');
    await panel.action('Undo').click({ force: true });
    await panel.says('99.9 % of');
  });

  test('undo takes back a change that has not settled yet', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.slider('availability').press('ArrowRight');
    await panel.says('99.93 %');
    await panel.action('Undo').click();
    await panel.says('99.9 % of');
  });

  test('a change ends with its field, and is in the address before a link can be followed', async () => {
    const page = await site.open(calculator, { prepare: (context) => context.clock.install() });
    const panel = await livePanel(page);
    // Hardly a moment passes, so that nothing settles by itself.
    await page.clock.pauseAt(Date.now() + 60_000);
    await panel.slider('availability').press('ArrowRight');
    await panel.slider('maintenance').press('ArrowRight');
    expect(page.url()).toBe(`${site.address}${calculator}`);
    await page.getByRole('link', { name: 'Five nines' }).focus();
    expect(page.url()).toMatch(/availability=99\.93.*maintenance=/);
    await page.clock.runFor(50);
    await panel.action('Undo').click();
    await page.getByRole('link', { name: 'Five nines' }).focus();
    expect(page.url()).toBe(`${site.address}${calculator}?availability=99.93`);
  });

  test('Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z work in a field', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await panel.says('99.5 %');
    await page.keyboard.press('Control+Z');
    await panel.says('99.9 % of');
    expect(await panel.field('availability').inputValue()).toBe(`99.9${NBSP}%`);
    await page.keyboard.press('Control+Shift+Z');
    await panel.says('99.5 %');
    await page.keyboard.press('Control+Z');
    await panel.says('99.9 % of');
    await page.keyboard.press('Control+Y');
    await panel.says('99.5 %');
  });

  test('reset returns to what the page started with, and can itself be undone', async () => {
    const page = await site.open(`${calculator}?availability=99.5&utm_source=mail`);
    const panel = await livePanel(page);
    await panel.set('downtime', 'nonsense');
    await panel.action('Reset').click();
    await panel.says('99.9 % of');
    expect(await panel.problem('downtime')).toBe('');
    await expect.poll(() => page.url()).toBe(`${site.address}${calculator}?utm_source=mail`);
    await panel.action('Undo').click();
    await panel.says('99.5 %');
    await expect.poll(() => page.url()).toContain('availability=99.5');
  });

  test('undo is written into the address', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await expect.poll(() => page.url()).toContain('availability=99.5');
    await panel.action('Undo').click();
    await expect.poll(() => page.url()).toBe(`${site.address}${calculator}`);
  });
});
