import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { type Calculator, presetId } from '../../src/scenario/index.ts';
import { Panel, plain } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

/** The link desk, worked as a person works it. */
class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(): Promise<Desk> {
    const page = await site.open('/links/');
    await page.locator('.desk[data-live]').waitFor();
    return new Desk(page);
  }

  async pick(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.locator('.desk').getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  async text(label: string): Promise<string> {
    return this.page.locator('.desk-outcome').getByRole('textbox', { name: label, exact: true }).inputValue();
  }

  /** Waits until the fields of the calculator have come. */
  async fields(): Promise<void> {
    await this.page.locator('.desk-fields').waitFor();
  }
}

const uptime = 'What is in 0.1 %?';

describe('a link made at the desk', () => {
  test('opens a calculator with exactly the figures put in, in a browser that knows nothing', async () => {
    const desk = await Desk.open();
    await desk.pick('Kind, or calculator', uptime);
    await desk.fields();
    await desk.fill('Availability', '99.987');
    await desk.fill('Agreed service a week', '50 h');
    await desk.page.getByRole('radio', { name: 'month' }).check();
    await desk.fill('utm_source', 'letter to clients');
    await desk.fill('utm_campaign', 'a&b');
    const link = await desk.text('Link');
    expect(link).toBe(
      `${site.address}/calculators/uptime/?utm_source=letter+to+clients&utm_campaign=a%26b&availability=99.987&per=month&service=50h`,
    );
    const says = plain(await desk.page.locator('.desk-says').textContent());

    const fresh = await site.page({ fresh: true });
    await fresh.goto(link);
    const panel = new Panel(fresh);
    await panel.says('99.987 %');
    expect(plain(await panel.field('availability').inputValue())).toBe('99.987 %');
    expect(plain(await panel.field('service').inputValue())).toBe('50 h');
    expect(await panel.option('per', 'month').isChecked()).toBe(true);
    expect(await panel.summary()).toBe(says);
    expect(await desk.text('Message')).toBe(`${uptime} ${says} ${link}`);
  });

  test('has beside each of its fields what the calculator says of it', async () => {
    const pair = calculators.pair as Calculator;
    const desk = await Desk.open();
    await desk.pick('Kind, or calculator', pair.title);
    await desk.fields();
    const hinted = Object.values(pair.inputs).filter(({ help, options }) => help && !options);
    expect(hinted.length).toBeGreaterThan(3);
    for (const { label, help = '', term } of hinted) {
      const field = desk.page.getByRole('textbox', { name: label, exact: true });
      const said = await field.evaluate((one) =>
        (one.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
      expect(plain(said)).toContain(plain(help));
      const link = desk.page.locator('.field', { has: field }).locator('.field-term');
      expect(await link.evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual(
        term ? [`/glossary/${term}/`] : [],
      );
    }
  });

  test('opens an article at its section, with the figures of one of its calculators', async () => {
    const desk = await Desk.open();
    await desk.pick('Page, or preset', 'Which virtual machine comes back first, and is that HA or DR?');
    const section = await desk.page
      .getByLabel('Section', { exact: true })
      .locator('option')
      .last()
      .innerText();
    await desk.pick('Section', section);
    await desk.pick('Figures of your own for', 'Who comes back first?');
    await desk.page.locator('#restart-detect').fill('95 s');
    const link = new URL(await desk.text('Link'));
    expect(link.pathname).toBe('/articles/restart-priority-or-no-restart/');
    expect(link.search).toBe('?restart.detect=95s');
    const fresh = await site.page({ fresh: true });
    await fresh.goto(link.href);
    expect(await fresh.locator(`[id="${link.hash.slice(1)}"]`).innerText()).toBe(section);
    const panel = await new Panel(fresh, calculators.restart as Calculator).wake();
    await expect.poll(async () => plain(await panel.field('detect').inputValue())).toBe('95 s');
  });

  test('to a preset has a card that shows the same answer as the page and the desk', async () => {
    const desk = await Desk.open();
    for (const slug of ['uptime', 'mtbf', 'pair']) {
      const one = calculators[slug] as Calculator;
      const preset = one.presets.findLast(({ query }) => query !== '');
      if (!preset) throw new Error(`${slug} has no preset.`);
      await desk.pick('Kind, or calculator', one.title);
      await desk.pick('Page, or preset', preset.label);
      await desk.page.locator(`[id^="${slug}-"].field-text`).first().waitFor();
      const link = await desk.text('Link');
      expect(new URL(link).pathname).toBe(`/calculators/${slug}/${presetId(preset)}/`);
      const says = plain(await desk.page.locator('.desk-says').textContent());
      const card = desk.page.locator('.desk-card img');
      expect(plain(await card.getAttribute('alt'))).toContain(says);
      expect(
        await card.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBe(1200);

      const fresh = await site.page({ fresh: true });
      await fresh.goto(link);
      expect(await new Panel(fresh, one).summary()).toBe(says);
      const picture = await fresh.locator('meta[property="og:image"]').getAttribute('content');
      expect(new URL(picture ?? '').pathname).toBe(await card.getAttribute('src'));
    }
  });

  test('says beside the field what cannot be read, and leaves it out', async () => {
    const desk = await Desk.open();
    await desk.pick('Kind, or calculator', uptime);
    await desk.fields();
    await desk.fill('Agreed service a week', 'forty');
    expect(await desk.page.locator('#uptime-service-problem').textContent()).toContain(
      '“forty” is not a length',
    );
    expect(await desk.page.locator('.desk-outcome .field-problem').textContent()).toContain(
      'Agreed service a week',
    );
    expect(await desk.text('Link')).toBe(`${site.address}/calculators/uptime/`);
  });

  test('comes as a short link, Markdown, HTML and a frame as well, each of which can be copied', async () => {
    const desk = await Desk.open();
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.pick('Kind, or calculator', uptime);
    await desk.pick('Page, or preset', 'Four nines');
    await desk.fields();
    expect(await desk.text('Short link')).toBe(`${site.address}/go/four-nines/`);
    expect(await desk.text('Markdown')).toMatch(
      /^\[What is in 0\.1 %\? Four nines\]\(http.+\/four-nines\/\): 99\.99 %/,
    );
    expect(await desk.text('HTML')).toMatch(/^<a href="http.+\/four-nines\/">/);
    expect(await desk.text('Embed code')).toContain(`src="${site.address}/embed/uptime/?availability=99.99"`);
    await desk.page.getByRole('button', { name: 'Copy Short link' }).click();
    await expect
      .poll(() => desk.page.locator('.desk [role=status]').textContent())
      .toBe('Short link copied.');
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe(
      await desk.text('Short link'),
    );
    const fresh = await site.page({ fresh: true });
    await fresh.goto(await desk.text('Short link'));
    await new Panel(fresh).says('99.99 % of the time');
  });
});

test('with scripts off the desk is a list of links to everything, with cards', async () => {
  const page = await site.open('/links/', { javaScriptEnabled: false });
  expect(await page.locator('.desk noscript > p').isVisible()).toBe(true);
  const listed = page.locator('.desk-list li');
  expect(await listed.count()).toBeGreaterThan(150);
  for (const one of [listed.first(), listed.last()]) {
    const [path, card] = await one
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect((await page.request.get(`${site.address}${path}`)).status()).toBe(200);
    expect((await page.request.get(`${site.address}${card}`)).headers()['content-type']).toBe('image/png');
  }
});

describe('a campaign’s parameters', () => {
  const campaign = 'utm_source=letter&utm_medium=email&utm_campaign=nines';
  const kept = (page: Page) => new URL(page.url()).searchParams.get('utm_campaign');

  test('stay through all that is done with a calculator, and disturb nothing of it', async () => {
    const page = await site.open(`/calculators/uptime/?${campaign}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const panel = await new Panel(page).wake();
    expect(await panel.summary()).toContain('99.9 % of the time');
    const query = () => new URL(page.url()).search;

    await panel.set('availability', '99.95');
    await expect.poll(query).toBe(`?${campaign}&availability=99.95`);
    await panel.action('Copy link').click();
    await panel.root.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.address}/calculators/uptime/?${campaign}&availability=99.95`,
    );
    await panel.root.getByRole('button', { name: 'Compare' }).click();
    await panel.set('availability', '99.99');
    await expect.poll(query).toBe(`?${campaign}&availability=99.99&compare=availability%3D99.95`);
    await panel.root.getByRole('button', { name: 'Stop comparing' }).click();
    await panel.action('Undo').click();
    await expect.poll(query).toBe(`?${campaign}&availability=99.95`);
    await panel.action('Reset').click();
    await expect.poll(query).toBe(`?${campaign}`);
    await panel.root.getByRole('link', { name: 'Five nines' }).click();
    await panel.says('99.999 % of the time');
    await expect.poll(query).toBe(`?${campaign}&availability=99.999`);
  });

  test('go along to the next page, and from there to the one after', async () => {
    const page = await site.open(`/calculators/uptime/?${campaign}&availability=99.95`);
    await page.getByRole('link', { name: 'Uptime: what is in 0.1 %?' }).first().click();
    await page.waitForURL('**/articles/**');
    expect(new URL(page.url()).search).toBe(`?${campaign}`);
    await new Panel(page).wake();
    await page.locator('.contents a').first().click();
    expect(kept(page)).toBe('nines');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Glossary' }).click();
    await page.waitForURL('**/glossary/**');
    expect(new URL(page.url()).search).toBe(`?${campaign}`);
  });

  test('add nothing where there are none', async () => {
    const page = await site.open('/calculators/uptime/?availability=99.95');
    await page.getByRole('link', { name: 'Uptime: what is in 0.1 %?' }).first().click();
    await page.waitForURL('**/articles/**');
    expect(new URL(page.url()).search).toBe('');
  });
});
