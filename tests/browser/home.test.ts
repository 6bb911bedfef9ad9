import { expect, test } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import { plain } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

async function home(query = '') {
  const page = await site.open(`/${query}`);
  await page.locator('.sentence[data-live]').waitFor();
  const field = page.getByRole('textbox', { name: 'Availability' });
  const heading = async () => plain((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
  return { page, field, heading };
}

test('the heading answers for the figure that is typed below it, and the rule shows it to scale', async () => {
  const { page, field, heading } = await home();
  expect(await heading()).toBe('99.9 % of a year leaves 8 h 45 min 57 s to be down.');
  await field.fill('95');
  await expect.poll(heading).toBe('95 % of a year leaves 18 d 7 h to be down.');
  const share = () =>
    page.locator('.hero .year-rule').evaluate((rule) => {
      const down = rule.querySelector('.time-down')?.getBoundingClientRect().width ?? 0;
      return down / rule.getBoundingClientRect().width;
    });
  await expect.poll(share).toBeCloseTo(0.05, 3);
});

test('a figure of the heading is that of the whole calculator, which the link opens with it', async () => {
  const { page, field } = await home('?utm_source=letter');
  await field.fill('99,95 %');
  await field.blur();
  await expect.poll(async () => plain(await field.inputValue())).toBe('99.95 %');
  const { outputs } = evaluate('uptime', 'availability=99.95');
  const figure = page.locator('h1 output');
  expect(Number(await figure.getAttribute('data-value'))).toBe(outputs.downtimeYear);
  await expect.poll(() => page.url()).toContain('/?utm_source=letter&availability=99.95');
  await page.getByRole('link', { name: 'the whole calculator' }).click();
  await page.waitForURL('**/calculators/uptime/?availability=99.95&utm_source=letter');
});

test('what is no percentage gets a sentence beside it, and the last answer stands', async () => {
  const { page, field, heading } = await home('?availability=99.5');
  const before = await heading();
  expect(before).toContain('1 d 19 h 50 min');
  await field.fill('often');
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  const [problem = ''] = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
  expect(await page.locator(`#${problem}`).textContent()).toContain('“often” is not a percentage.');
  expect(await heading()).toBe(before);
});

test('nothing below the heading moves while its figures change', async () => {
  const { page, field, heading } = await home();
  const top = () => page.locator('.sentence-ask').evaluate((ask) => ask.getBoundingClientRect().top);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await field.fill('99.9');
    const tops = [await top()];
    for (const text of ['90', '99', '99.99999', '100', '0']) {
      await field.fill(text);
      await expect.poll(heading).toContain(`${text} % of a year`);
      tops.push(await top());
    }
    expect(new Set(tops).size, `${width} px: ${tops}`).toBe(1);
  }
});

test('without scripts it says what it was built with', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  expect(plain((await page.locator('h1').textContent()) ?? '')).toBe(
    '99.9 % of a year leaves 8 h 45 min 57 s to be down.',
  );
  expect(await page.getByRole('link', { name: 'the whole calculator' }).getAttribute('href')).toBe(
    '/calculators/uptime/',
  );
});
