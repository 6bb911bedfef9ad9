import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { presetId } from '../../src/scenario/index.ts';
import { expectAgreement, livePanel, Panel } from './panel.ts';
import { article, calculator, useSite } from './site.ts';

const site = useSite();

describe('what cannot be read', () => {
  test('gets its sentence beside the field, is not lost, and leaves the last good answer standing', async () => {
    const page = await site.open(article);
    const panel = await livePanel(page);
    await panel.set('availability', '99.5');
    await panel.says('99.5 % of the time');
    const before = await panel.figures();
    for (const [text, sentence] of [
      ['ninety', '“ninety” is not a percentage. Type a percentage from 0 % to 100 %, such as 99.95.'],
      ['101', '“101” is too much. Type a percentage from 0 % to 100 %, such as 99.95.'],
      ['-1', '“-1” is too little. Type a percentage from 0 % to 100 %, such as 99.95.'],
    ] as const) {
      await panel.field('availability').fill(text);
      await expect
        .poll(async () => (await panel.problem('availability')).replaceAll('\u00a0', ' '))
        .toBe(sentence);
      await panel.field('availability').blur();
      expect(await panel.field('availability').inputValue()).toBe(text);
      expect(await panel.figures()).toEqual(before);
    }
    const field = await panel.field('availability').boundingBox();
    const sentence = await panel.root.locator('.field-problem:visible').boundingBox();
    expect((sentence?.y ?? 0) - (field?.y ?? 0)).toBeLessThan(160);
    await expect.poll(() => page.url()).toBe(`${site.address}${article}?availability=99.5`);

    await panel.field('availability').fill('99.95');
    await panel.says('99.95 % of the time');
    expect(await panel.problem('availability')).toBe('');
    await expectAgreement(page, panel);
  });

  test('in one field does not keep another from being answered', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.set('maintenance', 'a lot');
    await panel.set('availability', '99.5');
    await panel.says('99.5 % of the time');
    expect(await panel.problem('maintenance')).toContain('“a lot” is not a length of time.');
    expect(await panel.field('maintenance').inputValue()).toBe('a lot');
  });

  test('an emptied field says what to type, and an emptied downtime is no mistake', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.field('availability').fill('');
    await expect.poll(() => panel.problem('availability')).toContain('Nothing is given here.');
    await panel.field('availability').fill('99.9');
    await panel.set('downtime', '1 h');
    await panel.says('1 h of downtime a year');
    await panel.field('downtime').fill('');
    await panel.says('99.9 % of the time');
    expect(await panel.problem('downtime')).toBe('');
  });

  test('is told to a screen reader without taking the focus', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('service', '200');
    await expect.poll(() => panel.problem('service')).toContain('is too much');
    expect(await panel.field('service').evaluate((field) => field === document.activeElement)).toBe(true);
    const named = await panel.field('service').getAttribute('aria-describedby');
    const texts = await Promise.all(
      (named ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(texts[0]).toContain('“200” is too much');
    expect(texts[1]).toContain('168 is round the clock');
  });
});

describe('figures that contradict each other', () => {
  test('more maintenance than service is refused where it was typed, until either gives way', async () => {
    const page = await site.open(calculator);
    const panel = await livePanel(page);
    await panel.set('service', '20');
    await panel.says('99.9 % of agreed service time leaves 1 h 2 min');
    const before = await panel.figures();
    await panel.field('maintenance').fill('2000');
    await expect.poll(() => panel.problem('maintenance')).toContain('That leaves no service time');
    expect(await panel.field('maintenance').inputValue()).toBe('2000');
    expect(await panel.figures()).toEqual(before);
    await expect.poll(() => page.url()).toBe(`${site.address}${calculator}?service=20h`);
    await panel.set('service', '168');
    await panel.says('announced maintenance not counted');
    expect(await panel.problem('maintenance')).toBe('');
    await expectAgreement(page, panel);
  });

  test('a downtime longer than the service of its period is refused, with the longest that fits', async () => {
    const panel = await livePanel(await site.open(calculator));
    await panel.option('per', 'day').check();
    await panel.set('downtime', '25 h');
    await expect.poll(() => panel.problem('downtime')).toContain('A day has');
    await panel.option('per', 'week').check();
    await panel.says('1 d 1 h of downtime a week');
    expect(await panel.problem('downtime')).toBe('');
  });

  test('in a link are put right, and said', async () => {
    const panel = await livePanel(await site.open(`${calculator}?service=20h&maintenance=2000h`));
    expect(await panel.problem('maintenance')).toContain('That leaves no service time');
    await panel.says('99.9 % of agreed service time leaves 1 h 2 min');
  });
});

/** Texts of which each kind of field refuses some. */
const bad = ['', 'lots', '-1', '1e99', '99.9 %', '3 parsecs', 'all(', 'a:1x2'];

test.each(Object.values(calculators))(
  'every field of $slug says beside it what is wrong, keeps what was typed and leaves the answer',
  async (calculator) => {
    const { slug, inputs, presets } = calculator;
    // Not at the defaults, to which an answer that does not stay might return.
    const preset = presets.find(({ query }) => query !== '');
    const page = await site.open(`/calculators/${slug}/${preset ? presetId(preset) : ''}/`);
    const panel = await new Panel(page, calculator).wake();
    const before = await panel.figures();
    for (const [key, input] of Object.entries(inputs)) {
      // A choice takes no text.
      if (input.options) continue;
      const stood = input.rows ? undefined : await panel.field(key).inputValue();
      const refused = bad.filter((text) => !input.read(text).ok);
      expect(refused.length, key).toBeGreaterThan(2);
      for (const text of refused) {
        const reading = input.read(text);
        await panel.set(key, text);
        await expect.poll(() => panel.problem(key)).toBe(reading.ok ? '' : reading.message);
      }
      const field = panel.field(key);
      await field.blur();
      expect(await field.inputValue(), key).toBe(refused.at(-1));
      expect(await panel.figures(), key).toEqual(before);
      // Beside it: in the same box, below the text and above the next field.
      const beside = await field.evaluate((element) => {
        const sentence = element.closest('.field')?.querySelector('.field-problem')?.getBoundingClientRect();
        return (
          sentence && { height: sentence.height, gap: sentence.top - element.getBoundingClientRect().bottom }
        );
      });
      expect(beside?.height, key).toBeGreaterThan(10);
      expect(beside?.gap, key).toBeGreaterThanOrEqual(0);
      expect(beside?.gap, key).toBeLessThan(160);
      await panel.action('Reset').click();
      await expect.poll(() => panel.problem(key)).toBe('');
      if (stood !== undefined) expect(await field.inputValue()).toBe(stood);
    }
  },
);
