import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { type Calculator, presetId, readQuery } from '../../src/scenario/index.ts';
import { expectFigures, Panel, plain } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

/** A calculator's answer to a query, as the page should have been built with it. */
function answerTo(calculator: Calculator, query: string) {
  const { values } = readQuery(calculator, query);
  const results = calculator.compute(values);
  const { summary, outputs, pictures, chart, compute } = calculator;
  return {
    summary: plain(summary(values, results)),
    primary: Object.entries(outputs)
      .filter(([, { primary }]) => primary)
      .map(([key, output]) => plain(output.show(results[key])))[0],
    figures: Object.fromEntries(
      Object.entries(outputs)
        .filter(([key, { entries }]) => results[key] !== undefined && !entries)
        .map(([key, output]) => [key, output.plain(results[key]) as number]),
    ),
    titles: [
      ...(pictures?.(values, results, compute) ?? []).map(({ title }) => title),
      ...(chart ? [chart(values, compute).title] : []),
    ],
  };
}

/** The figures with a drawing that can be seen and a table behind it, by their titles. */
async function drawn(page: Page): Promise<string[]> {
  const titles: string[] = [];
  for (const figure of await page.locator('.instrument-pictures figure').all()) {
    const drawing = figure.locator('svg, table, [role=img]').first();
    expect((await drawing.boundingBox())?.width).toBeGreaterThan(20);
    await figure.getByText('The figures behind').click();
    expect(await figure.locator('details').getByRole('row').count()).toBeGreaterThan(1);
    titles.push((await figure.locator('figcaption').textContent()) ?? '');
  }
  return titles;
}

test.each(Object.values(calculators))(
  '$slug stands as built without scripts: answer, figures, pictures and tables, and each preset behind its link',
  async (calculator) => {
    const page = await site.open(`/calculators/${calculator.slug}/`, { javaScriptEnabled: false });
    const panel = new Panel(page, calculator);
    const links = await panel.root.getByRole('list', { name: 'Start from' }).getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(
      calculator.presets.map(
        (preset) => `/calculators/${calculator.slug}/${preset.query && `${presetId(preset)}/`}`,
      ),
    );
    // Where one link leads that is pressed, the others lead too: to what they say.
    const pressed = calculator.presets.findIndex(({ query }) => query !== '');
    for (const [i, { query, label }] of calculator.presets.entries()) {
      if (i === pressed) await panel.root.getByRole('link', { name: label, exact: true }).click();
      else await page.goto(`${site.address}${addresses[i]}`);
      const { summary, figures, titles, primary } = answerTo(calculator, query);
      expect(await panel.summary(), label).toBe(summary);
      expect(plain(await panel.answer.textContent()), label).toBe(primary);
      await expectFigures(panel, figures, label);
      const captions = page.locator('.instrument-pictures figcaption');
      expect(await captions.allTextContents(), label).toEqual(titles);
      if (query === '') expect(await drawn(page)).toEqual(titles);
    }
  },
);
