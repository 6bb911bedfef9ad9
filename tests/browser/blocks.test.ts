import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import chain from '../../src/calculators/chain.ts';
import { evaluate } from '../../src/calculators/index.ts';
import type { Calculator } from '../../src/scenario/index.ts';
import { expectFigures, Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();
const path = '/calculators/chain/';
const shop = 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))';

/** The block diagram of a page, and the formula beside it. */
class Diagram {
  readonly page: Page;
  readonly panel: Panel;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = new Panel(page, chain as unknown as Calculator);
    this.root = this.panel.root.locator('.picture-blocks');
  }

  async wake(): Promise<this> {
    await this.panel.wake();
    await this.root.scrollIntoViewIfNeeded();
    return this;
  }

  /** A block by the words at the beginning of its name. */
  block(name: string): Locator {
    return this.root.locator('.block-view').getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  get chosen(): Locator {
    return this.root.locator('[aria-pressed=true]');
  }

  button(name: string): Locator {
    return this.root.locator('.block-bar').getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  formula(): Promise<string> {
    return this.panel.field('system').inputValue();
  }

  /** Waits for a formula, and expects all figures to be those of it. */
  async expectFormula(formula: string): Promise<void> {
    await expect.poll(() => this.formula()).toBe(formula);
    const { availability, downtimeYear } = evaluate(
      'chain',
      new URLSearchParams({ system: formula }),
    ).outputs;
    await expectFigures(this.panel, { availability, downtimeYear } as Record<string, number>, formula);
  }
}

async function openDiagram(query = '', viewport = { width: 1280, height: 900 }): Promise<Diagram> {
  return new Diagram(await site.open(path + query, { viewport })).wake();
}

describe('a system edited by hand', () => {
  test.each([1280, 360])('with the pointer, and taken back, %i pixels wide', async (width) => {
    const diagram = await openDiagram('', { width, height: 900 });
    await diagram.block('lb').click();
    expect(await diagram.chosen.count()).toBe(1);
    await diagram.button('Make redundant').click();
    const redundant = 'all(any(2*lb:99.99),2of(3*web:99.5),any(dbA:99.9,dbB:99.9))';
    await diagram.expectFormula(redundant);
    await diagram.button('One more copy').click();
    await diagram.button('One more copy').click();
    await diagram.expectFormula(redundant.replace('2*lb', '4*lb'));
    await diagram.block('dbA').click();
    await diagram.button('Remove').click();
    await diagram.expectFormula('all(any(4*lb:99.99),2of(3*web:99.5),dbB:99.9)');

    // Presses in a row are one step of undo, those that the panel has had time to settle are several.
    const undo = diagram.panel.action('Undo');
    for (let steps = 0; steps < 5 && (await undo.getAttribute('aria-disabled')) !== 'true'; steps++)
      await undo.click();
    await diagram.expectFormula(shop);
  });

  test('with the keys alone', async () => {
    const diagram = await openDiagram();
    const { page } = diagram;
    await diagram.block('lb').focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toMatch(/^web-/);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^lb/);
    await page.keyboard.press('Enter');
    expect(await diagram.chosen.textContent()).toMatch(/^lb/);
    // What can be done comes next: the groups around it, its fields, its buttons.
    const stops: string[] = [];
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          return (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent) ?? '';
        }),
      );
    }
    expect(stops).toEqual([
      ...['Whole system', 'Name', 'Availability in %', 'Add before', 'Add after', 'Make redundant'],
      ...['Group with web', 'Remove'],
    ]);
    await page.keyboard.press('Space');
    await diagram.expectFormula('all(2of(3*web:99.5),any(dbA:99.9,dbB:99.9))');
    // It can be pressed again, for the block that has come in its place.
    expect(await focused()).toBe('Remove');
    await page.keyboard.press('Control+z');
    await diagram.expectFormula(shop);
    // It is the first block again, which has stayed chosen.
    await diagram.button('Make redundant').press('Enter');
    // What can't be pressed again gives the focus back to what it has made.
    await expect.poll(focused).toMatch(/^1.of.2/);
    await page.keyboard.press('Escape');
    expect(await diagram.chosen.count()).toBe(0);
  });

  test('leads from the diagram with one press of Tab, however many blocks there are', async () => {
    const diagram = await openDiagram(`?system=all(${Array.from({ length: 60 }, (_, i) => `p${i}:99.9`)})`);
    await diagram.block('p0').focus();
    await diagram.page.keyboard.press('ArrowRight');
    await diagram.page.keyboard.press('Tab');
    expect(await diagram.page.evaluate(() => document.activeElement?.closest('.block-view'))).toBeNull();
    await diagram.page.keyboard.press('Shift+Tab');
    expect(await diagram.page.evaluate(() => document.activeElement?.textContent)).toMatch(/^p1/);
  });

  test('by names and values that are typed, and those that cannot be are told', async () => {
    const diagram = await openDiagram();
    await diagram.block('web-2').click();
    await diagram.field('Name').fill('app');
    await diagram.field('Name').press('Enter');
    await diagram.expectFormula(shop.replace('web', 'app'));
    await diagram.field('Availability in %').fill('99,9 %');
    await diagram.field('Availability in %').blur();
    await diagram.expectFormula(shop.replace('web:99.5', 'app:99.9'));
    await diagram.field('Availability in %').fill('often');
    await diagram.field('Availability in %').press('Enter');
    expect(await diagram.field('Availability in %').getAttribute('aria-invalid')).toBe('true');
    expect(await diagram.root.locator('.field-problem').allTextContents()).toContain(
      'Give an availability such as 99.9, or times such as 5000h/8h: the mean time to failure and to repair.',
    );
    await diagram.expectFormula(shop.replace('web:99.5', 'app:99.9'));
  });

  test('is drawn from the formula as well, and while that cannot be read stays as it was', async () => {
    const diagram = await openDiagram();
    await diagram.panel.field('system').fill('any(a:99,b:99)');
    await expect.poll(() => diagram.block('b').count()).toBe(1);
    expect(await diagram.block('lb').count()).toBe(0);
    await diagram.panel.field('system').fill('any(a:99,b');
    expect(await diagram.panel.problem('system')).not.toBe('');
    expect(await diagram.block('b').count()).toBe(1);
  });

  test('is in the link, and the same when that is opened anew', async () => {
    const diagram = await openDiagram();
    await diagram.block('dbB').click();
    await diagram.button('Another beside it').click();
    const formula = shop.replace('dbB:99.9', 'dbB:99.9,dbC:99.9');
    await diagram.expectFormula(formula);
    await expect.poll(() => new URL(diagram.page.url()).searchParams.get('system')).toBe(formula);
    const { search } = new URL(diagram.page.url());
    const other = await new Diagram(await site.open(path + search, { colorScheme: 'dark' })).wake();
    await other.expectFormula(formula);
    expect(await other.block('dbC').count()).toBe(1);
  });
});

describe('the block diagram', () => {
  test('is there without scripts, to be read and not to be pressed', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const blocks = page.locator('.block-view button');
    const texts = (await blocks.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
    expect(texts).toHaveLength(8);
    expect(texts[0]).toMatch(/^lb 99\.99 % 56\.9 % of the downtime, 3 of 3 needed$/);
    expect(await blocks.first().isDisabled()).toBe(true);
    expect(await page.locator('.block-bar').innerText()).toBe('Change the system');
  });

  test.each([
    ['', 320],
    ['?system=any(all(lb:99.9,web:99,db:99.9),all(lb2:99.9,web2:99,any(db2:99.9,db3:99.9)))', 320],
    ['?system=all(any(2*host:5000h/8h,beta=5),storage:100000h/4h)', 360],
    ['?system=any(all(lb:99.9,web:99,db:99.9),all(lb2:99.9,web2:99,db2:99.9))', 1280],
  ])('of %s fits into %i pixels, in use too, without a fault that axe can find', async (query, width) => {
    const diagram = await openDiagram(query, { width, height: 900 });
    const view = diagram.root.locator('.block-view');
    await view.getByRole('button').first().click();
    expect(
      await view.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(1);
    expect(await diagram.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    for (const button of await diagram.root.locator('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(
        43.5,
      );
    }
    const axe = new AxeBuilder({ page: diagram.page }).setLegacyMode().include('.picture-blocks');
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  });
});
