import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import uptime from '../../src/calculators/uptime.ts';
import { type Calculator, type Input, plainSpaces } from '../../src/scenario/index.ts';

/** No-break space, which stands between a number and its unit. */
export const NBSP = '\u00a0';

/** A text with plain spaces, as a person would read it. */
export function plain(text: string | null): string {
  return plainSpaces(text ?? '');
}

/** One figure as the page shows it. */
export interface Shown {
  readonly text: string;
  readonly value: string | null;
  readonly unit: string | null;
}

/** A calculator on a page, worked as a person works it: by the names of what is seen. */
export class Panel {
  readonly root: Locator;
  readonly #calculator: Calculator;

  constructor(page: Page | FrameLocator, calculator = uptime as unknown as Calculator) {
    this.#calculator = calculator;
    this.root = page.getByRole('region', { name: calculator.title, exact: true });
  }

  input(key: string): Input<unknown> {
    const input = this.#calculator.inputs[key];
    if (!input) throw new Error(`The calculator has no input ${key}.`);
    return input;
  }

  /** Brings the panel into view and waits until it answers. */
  async wake(): Promise<this> {
    await this.root.scrollIntoViewIfNeeded();
    await this.root.and(this.root.page().locator('[data-live]')).waitFor();
    return this;
  }

  get answer(): Locator {
    return this.root.locator('.answer-figure output');
  }

  /** The typed field of an input. */
  field(key: string): Locator {
    return this.root.getByRole('textbox', { name: this.input(key).label, exact: true });
  }

  slider(key: string): Locator {
    return this.root.getByRole('slider', { name: this.input(key).label });
  }

  /** The buttons of a choice. */
  group(key: string): Locator {
    return this.root.getByRole('group', { name: this.input(key).label, exact: true });
  }

  option(key: string, value: string): Locator {
    const option = this.input(key).options?.find((one) => one.value === value);
    return this.group(key).getByRole('radio', { name: option?.label ?? value, exact: true });
  }

  action(name: 'Copy link' | 'Undo' | 'Redo' | 'Reset'): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The main chart, which stands last; some calculators have one among their pictures too. */
  get chart(): Locator {
    return this.root.locator('.chart').last();
  }

  /** The year to scale. */
  get picture(): Locator {
    return this.root.getByRole('figure', { name: 'The year to scale' });
  }

  /** Puts a text in the place of what stands in a field, at once, as pasting does, or picks a choice. */
  async set(key: string, text: string): Promise<void> {
    if (this.input(key).options) await this.option(key, text).check();
    else {
      await this.#unfold(key);
      await this.field(key).fill(text);
    }
  }

  /** A list that is edited as rows has its text folded away. */
  async #unfold(key: string): Promise<void> {
    const folded = this.root.locator('.rows-text:not([open]) > summary');
    if (this.input(key).rows && (await folded.count()) > 0) await folded.click();
  }

  /** Types a text over what stands in a field, key by key, or picks a choice. */
  async type(key: string, text: string): Promise<void> {
    await this.set(key, this.input(key).options ? text : '');
    if (!this.input(key).options) await this.field(key).pressSequentially(text);
  }

  async summary(): Promise<string> {
    return plain(await this.root.locator('.answer-summary').textContent());
  }

  async announcement(): Promise<string> {
    return plain(await this.root.locator('> [role=status]').textContent());
  }

  /** All figures by name, read in one go so that they belong together. */
  async figures(): Promise<Record<string, Shown>> {
    const all = await this.root.locator('output').evaluateAll((outputs) =>
      outputs.map((output) => ({
        name: output.getAttribute('name') ?? '',
        text: output.textContent ?? '',
        value: output.getAttribute('data-value'),
        unit: output.getAttribute('data-unit'),
      })),
    );
    return Object.fromEntries(all.map(({ name, ...shown }) => [name, { ...shown, text: plain(shown.text) }]));
  }

  /** The sentence that a field is described by as wrong, if it is. */
  async problem(key: string): Promise<string> {
    return this.field(key).evaluate((field) => {
      if (field.getAttribute('aria-invalid') !== 'true') return '';
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      return document.getElementById(ids[0] ?? '')?.textContent ?? '';
    });
  }

  /** Waits for a sentence of answer that has this in it. */
  async says(part: string): Promise<void> {
    await expect.poll(() => this.summary()).toContain(part);
  }

  /** Brings the chart into view and waits until the library has drawn it. */
  async drawChart(): Promise<void> {
    await this.chart.scrollIntoViewIfNeeded();
    await expect.poll(() => this.chart.getAttribute('data-drawn')).toBe('canvas');
  }
}

/** The panel of a page, awake. */
export function livePanel(page: Page): Promise<Panel> {
  return new Panel(page).wake();
}

/** Expects a page's figures to be these, to nine digits or as far as is allowed. */
export async function expectFigures(
  panel: Panel,
  wanted: { readonly [name: string]: number },
  what: string,
  { rel, abs } = { rel: 1e-9, abs: 0 },
): Promise<void> {
  const different = async () => {
    const figures = await panel.figures();
    return Object.entries(wanted)
      .map(([name, value]) => ({ name, value, shown: Number(figures[name]?.value ?? Number.NaN) }))
      .filter(({ value, shown }) => {
        const near = Math.abs(shown - value) <= Math.max(rel * Math.abs(value), abs);
        return !(Number.isFinite(value) ? near : shown === value);
      });
  };
  await expect.poll(different, { message: what }).toEqual([]);
}

/**
 * Expects everything on the page that hangs on the calculator to say the same: results, picture, chart, and each
 * figure in prose and formula.
 */
export async function expectAgreement(page: Page, panel: Panel): Promise<void> {
  const summary = await panel.summary();
  const figures = await panel.figures();
  const downtime = figures.downtimeYear?.text ?? '';
  expect(summary).toContain(downtime);
  // The pictures follow in the next frame, or once their script has come.
  const says = async (picture: Locator) => plain(await picture.getByRole('img').getAttribute('aria-label'));
  await expect.poll(() => says(panel.picture)).toContain(`${downtime} down`);
  await expect.poll(() => says(panel.chart)).toContain(summary);
  const marks = (await panel.chart.locator('.plot-mark-label').allTextContents()).map(plain);
  if (marks.length > 0) expect(marks[0]).toBe(downtime);

  const follow = page.locator('[data-follow]');
  expect(await follow.count()).toBeGreaterThan(0);
  // Figures that are not in the window are drawn once they stand still.
  const disagreeing = async () => {
    const followers = await follow.evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-follow') ?? '', one.textContent ?? ''] as const),
    );
    const drawn = await panel.figures();
    const said = await Promise.all(
      [...new Set(followers.map(([follows]) => follows))].map(async (follows) => {
        const [, side, key = ''] = follows.split('.');
        if (side === 'out') return [follows, drawn[key]?.text] as const;
        const input = panel.input(key);
        if (!input.options) return [follows, plain(await panel.field(key).inputValue())] as const;
        const chosen = panel.group(key).locator('label:has(:checked)');
        return [follows, plain(await chosen.textContent())] as const;
      }),
    );
    const shown = new Map(said);
    return followers.filter(([follows, text]) => plain(text) !== shown.get(follows));
  };
  await expect.poll(disagreeing).toEqual([]);
}
