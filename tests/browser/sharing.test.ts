import { describe, expect, test } from 'vitest';
import { expectAgreement, expectFigures, livePanel, Panel } from './panel.ts';
import { article, calculator, embed, useSite } from './site.ts';

const site = useSite();

describe('a shared link', () => {
  test('shows 99.95 % worked through in panel, picture, chart and prose, without a scroll or a touch', async () => {
    const page = await site.open(`${article}?availability=99.95`);
    const panel = new Panel(page);
    await panel.says('99.95 % of the time leaves 4 h 22 min 59 s of downtime a year, 21 min 54.9 s a month.');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expectAgreement(page, panel);
    await expectFigures(panel, { downtimeYear: 15778.475_999_999_999 }, 'a mean year');
    const prose = page.locator('.prose');
    expect((await prose.textContent())?.replaceAll('\u00a0', ' ')).toContain(
      'The calculator below is set to 99.95 %, which gives away 0.05 %, the unavailability. On the terms set there, ' +
        'that comes to 4 h 22 min 59 s of downtime a year, 21 min 54.9 s in an average month or 43.2 s in a day.',
    );
    const working = page.locator('.working');
    expect((await working.textContent())?.replaceAll('\u00a0', ' ')).toContain(
      '0.05 % × (8,765.82 h − 0 h) = 4 h 22 min 59 s a year',
    );
    await panel.drawChart();
    await expectAgreement(page, panel);
    expect(page.url()).toBe(`${site.address}${article}?availability=99.95`);
  });

  test('keeps the keys of others through every change', async () => {
    const page = await site.open(`${article}?utm_source=mail&availability=99.95&utm_campaign=a%20b`);
    const panel = await livePanel(page);
    await panel.set('service', '40');
    await expect.poll(() => new URL(page.url()).searchParams.get('service')).toBe('40h');
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      utm_source: 'mail',
      utm_campaign: 'a b',
      availability: '99.95',
      service: '40h',
    });
    await panel.action('Reset').click();
    await expect.poll(() => new URL(page.url()).searchParams.has('service')).toBe(false);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      utm_source: 'mail',
      utm_campaign: 'a b',
    });
  });

  test('keeps the place in the article that it points to', async () => {
    const page = await site.open(`${article}?availability=99.95#whose-hours`);
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await expect.poll(() => page.url()).toBe(`${site.address}${article}?availability=99.5#whose-hours`);
  });

  test('with a figure that cannot be used says so beside its field and answers with the rest', async () => {
    const page = await site.open(`${calculator}?availability=banana&service=40h`);
    const panel = await livePanel(page);
    await panel.says('99.9 % of agreed service time');
    expect(await panel.field('availability').inputValue()).toBe('banana');
    expect(await panel.problem('availability')).toContain('“banana” is not a percentage.');
  });

  test('copied from the panel shows the same figures to somebody else', async () => {
    const page = await site.open(article, { permissions: ['clipboard-read', 'clipboard-write'] });
    const panel = await livePanel(page);
    await panel.set('downtime', '45 min');
    await panel.option('per', 'month').check();
    await panel.set('service', '40');
    await panel.set('maintenance', '12');
    await panel.option('year', 'leap').check();
    await panel.action('Copy link').click();
    await panel.root.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${site.address}${article}?`)).toBe(true);
    const other = await site.open(link.slice(site.address.length));
    const theirs = await livePanel(other);
    await theirs.says(await panel.summary());
    // Those that are not in the window are drawn once they stand still.
    await expect.poll(() => theirs.figures()).toEqual(await panel.figures());
    await expectAgreement(other, theirs);
  });

  test('copied from an embed leads to the calculator’s own page', async () => {
    const page = await site.open(embed, { permissions: ['clipboard-read', 'clipboard-write'] });
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await panel.action('Copy link').click();
    await panel.root.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${site.address}${calculator}?availability=99.5`);
  });

  test('is shown in a field, to be copied by hand, where the clipboard is refused', async () => {
    const page = await site.open(calculator, {
      // Granting nothing refuses everything.
      prepare: (context) => context.grantPermissions([]),
    });
    const panel = await livePanel(page);
    await panel.set('availability', '99.95');
    await panel.action('Copy link').click();
    const shown = panel.root.getByRole('textbox', { name: 'Link to these figures' });
    expect(await shown.inputValue()).toBe(`${site.address}${calculator}?availability=99.95`);
    await shown.focus();
    const selected = await shown.evaluate((field: HTMLInputElement) => [
      field.selectionStart,
      field.selectionEnd,
    ]);
    expect(selected).toEqual([0, (await shown.inputValue()).length]);
    expect(await panel.root.getByText('Copy the link below.').isVisible()).toBe(true);

    // A link that stays in sight while the figures move on would be copied for the wrong ones.
    await panel.set('availability', '99.5');
    await panel.says('99.5 %');
    await expect.poll(() => shown.inputValue()).toBe(`${site.address}${calculator}?availability=99.5`);
  });
});

describe('the back button', () => {
  test('returns from a preset to the figures that stood before', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('availability', '98.5');
    await expect.poll(() => page.url()).toContain('availability=98.5');
    await page.getByRole('link', { name: 'Five nines' }).click();
    await panel.says('99.999 %');
    await page.goBack();
    await panel.says('98.5 %');
    await expect.poll(async () => (await panel.figures()).availability?.text).toBe('98.5 %');
    await page.goForward();
    await panel.says('99.999 %');
  });

  test('returns from another page to the figures that were left', async () => {
    const page = await site.open(article);
    const panel = await livePanel(page);
    await panel.set('downtime', '45 min');
    await panel.option('per', 'month').check();
    await expect.poll(() => page.url()).toContain('downtime=45min&per=month');
    await page.getByRole('link', { name: 'Glossary', exact: true }).click();
    await page.waitForURL('**/glossary/');
    await page.goBack();
    const again = await livePanel(page);
    await again.says('45 min of downtime a month');
    expect(await again.option('per', 'month').isChecked()).toBe(true);
    await expectAgreement(page, again);
  });

  test('returns to figures that were left in haste', async () => {
    const page = await site.open(article);
    const panel = await livePanel(page);
    await panel.set('availability', '98.5');
    await page.getByRole('link', { name: 'Glossary', exact: true }).click();
    await page.waitForURL('**/glossary/');
    await page.goBack();
    await (await livePanel(page)).says('98.5 %');
  });

  test('after a jump within the article leaves the figures, the way back and what is being typed alone', async () => {
    const page = await site.open(article);
    const panel = await livePanel(page);
    await panel.set('availability', '98.5');
    await expect.poll(() => page.url()).toContain('availability=98.5');
    await panel.set('service', 'forty');
    await page.locator('.contents a').first().click();
    await expect.poll(() => page.url()).toContain('#one-multiplication-shown');
    expect(await panel.field('service').inputValue()).toBe('forty');
    expect(await panel.problem('service')).toContain('“forty” is not a length of time.');
    await panel.action('Undo').click();
    await panel.action('Undo').click();
    await panel.says('99.9 % of');
  });
});

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('no rubbish in the address leaves the panel blank or without a number', async () => {
  const random = seeded(8);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const keys = [
    'availability',
    'downtime',
    'per',
    'service',
    'maintenance',
    'year',
    '__proto__',
    'constructor',
    '',
  ];
  const values = [
    ...[
      '',
      '0',
      '100',
      '-1',
      '1e999',
      'NaN',
      'Infinity',
      '99.9999999999999999999',
      '%',
      '%25',
      '%F0%9F%92%A5',
      '٩٩',
    ],
    ...[
      '1e-300h',
      '366d',
      '8784h',
      '168h',
      '1h',
      'month',
      'LEAP',
      'null',
      'undefined',
      '[object Object]',
      '1,2,3',
    ],
    ...[
      '<script>alert(1)</script>',
      '&amp;',
      "' or 1=1",
      '0x1f',
      '..',
      '5e-324',
      'x'.repeat(3000),
      '99.9%00',
    ],
  ];
  const page = await site.page();
  const panel = new Panel(page);
  for (let round = 0; round < 50; round++) {
    const pairs = Array.from({ length: 1 + Math.floor(random() * 5) }, () => `${one(keys)}=${one(values)}`);
    const query = pairs.join(one(['&', '&&', ';', '&?']));
    await page.goto(`${site.address}${embed}?${query}`);
    await panel.wake();
    const figures = Object.values(await panel.figures());
    expect(figures.length, query).toBeGreaterThan(8);
    for (const { text, value } of figures) {
      expect(Number(value), query).not.toBeNaN();
      expect(text, query).toMatch(/\d|∞/);
    }
    expect(await panel.summary(), query).toMatch(/\d.*\d/);
    for (const shown of [panel.picture, panel.chart]) {
      expect(await shown.innerText(), query).not.toMatch(/NaN|undefined/);
      expect(await shown.innerHTML(), query).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});
