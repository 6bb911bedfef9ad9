import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages, dist, useSite } from './site.ts';

const site = useSite();

/** The search page, ready for a query. */
async function opened(address = '/search/', page?: Page): Promise<Page> {
  const at = page ?? (await site.page());
  await at.goto(site.address + address);
  await at.locator('.search[data-live]').waitFor();
  return at;
}

const field = (page: Page) => page.getByRole('searchbox', { name: /^Words/ });
const links = (page: Page) => page.locator('.found-link');
const told = (page: Page) => page.locator('.search-told');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');

describe('the search', () => {
  test('finds MTBF: its calculator, its term and the articles that speak of it, each with its kind', async () => {
    const page = await opened();
    await field(page).fill('MTBF');
    await expect.poll(() => told(page).textContent()).toMatch(/^\d+ pages for “MTBF”\.$/);
    const paths = await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(paths.slice(0, 2).sort()).toEqual(['/calculators/mtbf/', '/glossary/mtbf/']);
    expect(paths.some((path) => path?.startsWith('/articles/'))).toBe(true);
    const kinds = await page.locator('.found-entry .kicker').allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['Calculator', 'Glossary', 'Article', ...kinds]));
    const marks = await page.locator('.found mark').allTextContents();
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks) expect(mark.toLowerCase()).toMatch(/^mtbf/);
    expect(await page.locator('#everything').isVisible()).toBe(false);
  });

  test('answers a misspelling with what it may mean, which a link asks for', async () => {
    const page = await opened();
    await field(page).fill('faillover');
    await expect.poll(() => told(page).textContent()).toContain('Nothing for “faillover”.');
    expect(await links(page).first().getAttribute('href')).toBe('/glossary/failover/');
    await page.getByRole('link', { name: 'failover', exact: true }).first().click();
    await expect.poll(() => page.url()).toContain('?q=failover');
    expect(await field(page).inputValue()).toBe('failover');
    await expect.poll(() => told(page).textContent()).toMatch(/^\d+ pages for “failover”\.$/);
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('faillover');
  });

  test('says that nothing was found, what to try, and shows everything there is', async () => {
    const page = await opened();
    await field(page).fill('zebra');
    await expect.poll(() => told(page).textContent()).toBe('Nothing for “zebra”.');
    expect(await page.locator('.search-hint').textContent()).toContain('Try one word');
    expect(await page.locator('#everything').isVisible()).toBe(true);
    expect(await links(page).count()).toBe(0);
  });

  test('takes a query from the address, keeps other keys, and is as it was on the way back', async () => {
    const page = await opened('/search/?utm_source=letter&q=split+brain');
    expect(await field(page).inputValue()).toBe('split brain');
    await expect.poll(() => links(page).first().getAttribute('href')).toBe('/glossary/split-brain/');
    await field(page).fill('split brain fencing');
    await expect.poll(() => page.url()).toMatch(/\?utm_source=letter&q=split\+brain\+fencing$/);
    const first = await links(page).first().getAttribute('href');
    await links(page).first().click();
    await page.waitForURL(`**${first}*`);
    await page.goBack();
    await page.locator('.search[data-live]').waitFor();
    expect(await field(page).inputValue()).toBe('split brain fencing');
    await expect.poll(() => links(page).first().getAttribute('href')).toBe(first);
    await field(page).fill('');
    await expect.poll(() => page.url()).toMatch(/\/search\/\?utm_source=letter$/);
    expect(await page.locator('#everything').isVisible()).toBe(true);
  });

  test('tells how many there are, once typing is done, to those who do not see it', async () => {
    const page = await opened();
    const said = page.locator('.search [role=status]');
    expect(await said.textContent()).toBe('');
    await field(page).pressSequentially('coverage');
    await expect.poll(() => said.textContent()).toMatch(/^\d+ pages for “coverage”\.$/);
    expect(await said.textContent()).toBe(await told(page).textContent());
  });

  test('shows the first fifteen, and all when asked', async () => {
    const page = await opened('/search/?q=availability');
    await expect.poll(() => links(page).count()).toBe(15);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    await expect.poll(() => links(page).count()).toBeGreaterThan(30);
    expect(await told(page).textContent()).toContain(`${await links(page).count()} pages`);
  });

  test('leads to the section, which its page has', async () => {
    const page = await opened('/search/?q=rounding+heaven');
    const link = links(page).first();
    await expect.poll(() => link.getAttribute('href')).toMatch(/^\/articles\/[^#]+#/);
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.waitForURL(`**${href}`);
    expect(await page.locator(`[id="${href.split('#')[1]}"]`).count()).toBe(1);
  });
});

describe('by keyboard', () => {
  test('arrows go from the field through what is found and back, and Enter opens it', async () => {
    const page = await opened();
    await field(page).focus();
    await page.keyboard.type('failover');
    // What was found for the first letters makes room for what is found for all.
    await expect.poll(() => told(page).textContent()).toContain('for “failover”');
    const hrefs = await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(hrefs[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(hrefs[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-query');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(hrefs[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${hrefs[0]}`);
  });

  test('Enter before there is an answer opens its first when it comes', async () => {
    const page = await opened();
    await field(page).focus();
    await page.keyboard.type('failover');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page).textContent()).toContain('for “failover”');
    expect(await focused(page)).toBe(await links(page).first().getAttribute('href'));
  });

  test('a slash leads to the field, but not while it is typed somewhere, and not when it is turned off', async () => {
    const page = await opened('/search/?q=uptime');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search-query');
    expect(await field(page).inputValue()).toBe('uptime');
    await page.keyboard.press('End');
    await page.keyboard.type('/x');
    expect(await field(page).inputValue()).toBe('uptime/x');
    await page.getByRole('checkbox', { name: /comes back here/ }).uncheck();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('');
  });
});

test('with scripts off the page lists every article, calculator and term, and says why', async () => {
  const page = await site.open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('.search noscript > p').isVisible()).toBe(true);
  const listed = await page
    .locator('#everything a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const people = builtPages().filter((path) => /^\/(articles|calculators|glossary|topics)\/./.test(path));
  expect(people.length).toBeGreaterThan(100);
  expect(people.filter((path) => !listed.includes(path))).toEqual([]);
  await page.locator('#everything summary').last().click();
  expect(await page.getByRole('link', { name: 'Method' }).last().isVisible()).toBe(true);
});

describe('what cannot be loaded is said, and the list stands:', () => {
  const isSaid = async (page: Page) => {
    await expect.poll(() => told(page).textContent()).toContain('could not be loaded');
    expect(await page.locator('#everything').isVisible()).toBe(true);
    expect(await links(page).count()).toBe(0);
  };

  test.each([
    ['the program', '**/pagefind.js', /ERR_FAILED/],
    ['the list of the index', '**/pagefind-entry.json*', /ERR_FAILED|Pagefind metadata/],
    ['the machine code', '**/wasm.unknown.pagefind', /ERR_FAILED|the Pagefind WASM/],
    ['the list of pieces', '**/*.pf_meta', /ERR_FAILED|the meta index|WASM Error/],
    ['the piece with the word', '**/*.pf_index', /ERR_FAILED|the index chunk/],
    ['the pages that were found', '**/_astro/found/*.json', /ERR_FAILED/],
  ])('%s', async (_, pattern, complaint) => {
    const page = await site.open('/search/?q=availability', {
      prepare: (context) => context.route(pattern, (route) => route.abort()),
      expects: [complaint],
    });
    await isSaid(page);
  });

  test('or what the browser may not run', async () => {
    const page = await site.open('/search/?q=availability', {
      prepare: (context) =>
        context.route('**/search/?q=*', async (route) => {
          const answer = await route.fetch();
          const policy = answer.headers()['content-security-policy'] ?? '';
          const headers = {
            ...answer.headers(),
            'content-security-policy': policy.replace("'wasm-unsafe-eval'", ''),
          };
          await route.fulfill({ response: answer, headers });
        }),
      expects: [/wasm-eval/, /the Pagefind WASM/],
    });
    await isSaid(page);
  });
});

describe('opened with a query, the page', () => {
  /** What has moved by itself so far, as Chromium counts it. */
  const shifts = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const all = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
            resolve(all.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          // Where nothing has moved there is nothing to hear of.
          setTimeout(() => resolve(0), 300);
        }),
    );
  /** Each piece of the index takes a while, as it does on a phone. */
  const slow = (context: BrowserContext) =>
    context.route(/\/(pagefind|_astro\/found)\//, async (route) => {
      await new Promise((done) => setTimeout(done, 150));
      await route.continue();
    });

  test.each([
    ['many', 'availability', 1280, 800],
    ['many', 'availability', 390, 844],
    ['one', 'rounding heaven', 1280, 800],
    ['one', 'rounding heaven', 390, 844],
    ['none', 'zebra', 1280, 800],
  ])('does not move when there is an answer, of %s, to %s, %i wide', async (_, query, width, height) => {
    const page = await site.page({ viewport: { width, height }, fresh: true, prepare: slow });
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
    expect(await page.locator('#everything').isVisible()).toBe(false);
    await expect.poll(() => told(page).textContent()).toContain(`“${query}”`);
    expect(await page.locator('#everything').isVisible()).toBe(query === 'zebra');
    expect(await shifts(page)).toBeLessThan(0.05);
  });

  test('has the list all the same where the script that answers does not come', async () => {
    const page = await site.open('/search/?q=availability', {
      prepare: (context) => context.route('**/_astro/search.*.js*', (route) => route.abort()),
      expects: [/ERR_FAILED|dynamically imported module/],
    });
    expect(await page.locator('#everything').isVisible()).toBe(false);
    await page.locator('#everything').waitFor({ state: 'visible' });
  });

  test('has the list at once without a query', async () => {
    const page = await site.open('/search/?q=+', { javaScriptEnabled: true });
    expect(await page.locator('#everything').isVisible()).toBe(true);
  });
});

test('the first search asks for a few small files, whatever the number of pages', async () => {
  const page = await site.page({ fresh: true });
  const paths: string[] = [];
  page.context().on('request', (request) => paths.push(new URL(request.url()).pathname));
  await opened('/search/', page);
  expect(paths.filter((path) => /pagefind|found/.test(path))).toEqual([]);
  await page.goto(`${site.address}/search/?q=MTBF`);
  await links(page).first().waitFor();
  /** As it is sent: Pagefind's own files are compressed already. */
  const bytes = (path: string) => {
    const content = readFileSync(dist + path);
    return /\.(pagefind|pf_\w+)$/.test(path) ? content.length : brotliCompressSync(content).length;
  };
  const sum = (all: readonly string[]) => all.reduce((total, path) => total + bytes(path), 0);
  const index = paths.filter((path) => path.startsWith('/pagefind/'));
  const found = paths.filter((path) => path.startsWith('/_astro/found/'));
  expect(index.length).toBeLessThanOrEqual(7);
  expect(found.length).toBe(await links(page).count());
  expect(sum(index)).toBeLessThanOrEqual(96 * 1024);
  expect(sum(found)).toBeLessThanOrEqual(found.length * 3 * 1024);
  const scripts = new Set(paths.filter((path) => /^\/_astro\/.*\.js$/.test(path)));
  // With Preact, which is in the file that all islands share.
  expect(sum([...scripts])).toBeLessThanOrEqual(18 * 1024);
});

test('nothing is searched that is not published', () => {
  const built = new Set(builtPages());
  const names = readdirSync(`${dist}/_astro/found`).filter((name) => name.endsWith('.json'));
  const searched = names.map((name) => JSON.parse(readFileSync(`${dist}/_astro/found/${name}`, 'utf8')).path);
  expect(searched.length).toBeGreaterThan(100);
  expect(searched.filter((path) => !built.has(path))).toEqual([]);
  expect(new Set(searched).size).toBe(searched.length);
});
