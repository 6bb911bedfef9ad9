import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plain } from './panel.ts';
import { article, builtPages, dist, kinds, useSite } from './site.ts';

const site = useSite();
const title = 'Uptime: what is in 0.1 %?';

describe('the article', () => {
  test('has one title, takeaways, contents and sections', async () => {
    const page = await site.open(article);
    const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
    expect(titles.map(plain)).toEqual([title]);
    expect(plain(await page.title())).toContain(title);
    const takeaways = page.getByRole('complementary', { name: 'Key takeaways' }).getByRole('listitem');
    expect(await takeaways.count()).toBeGreaterThanOrEqual(3);
    const contents = page.getByRole('navigation', { name: 'In this article' }).getByRole('link');
    const sections = page.locator('.prose').getByRole('heading', { level: 2 });
    expect(await contents.allTextContents()).toEqual(await sections.allTextContents());
    expect(await sections.count()).toBeGreaterThan(5);
  });

  test('says in its head what its first calculator answers, and leads there', async () => {
    const page = await site.open(article);
    const answer = page.locator('.page-head .entry-figure');
    const first = page.locator('.instrument').first();
    const figure = await first.locator('.answer-figure output').textContent();
    expect(figure?.trim()).toBeTruthy();
    expect(plain((await answer.textContent()) ?? '')).toContain(plain(figure ?? ''));
    await answer.getByRole('link').click();
    await expect.poll(() => first.evaluate((panel) => panel.getBoundingClientRect().top)).toBeLessThan(200);
  });

  test('has headings that skip no level', async () => {
    const page = await site.open(article);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels[0]).toBe(1);
    levels.reduce((above, level) => {
      expect(level - above).toBeLessThanOrEqual(1);
      return level;
    });
  });

  test('numbers its sources in the order of their citation, and each leads to its place and back', async () => {
    const page = await site.open(article);
    const cited = await page
      .locator('.cite a')
      .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']));
    const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
    const ids = await sources.evaluateAll((items) => items.map(({ id }) => `#${id}`));
    expect(cited.length).toBeGreaterThan(10);
    for (const [number, href] of cited) expect(href).toBe(ids[Number(number) - 1]);
    const firsts = [...new Set(cited.map(([number]) => Number(number)))];
    expect(firsts).toEqual(ids.map((_, i) => i + 1));

    const back = await sources.evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll('.source-back')].map((link) => link.getAttribute('href') ?? ''),
      ),
    );
    expect(back.flat()).toHaveLength(cited.length);
    expect(new Set(back.flat()).size).toBe(cited.length);
    for (const [i, places] of back.entries()) {
      for (const place of places) {
        expect((await page.locator(place).textContent())?.trim()).toBe(String(i + 1));
      }
    }
  });

  test('goes to a source and back without leaving the page', async () => {
    const page = await site.open(article);
    const first = page.locator('.cite a').first();
    await first.click();
    const source = page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first();
    await expect.poll(() => source.evaluate((item) => item.getBoundingClientRect().top)).toBeLessThan(800);
    await source
      .getByRole('link', { name: /^Back to where / })
      .first()
      .click();
    await expect.poll(() => first.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(-1);
  });

  test('says who wrote it, when, and how to correct it', async () => {
    const page = await site.open(article);
    expect(await page.locator('.page-head time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await page.getByRole('heading', { name: 'Corrections' }).isVisible()).toBe(true);
  });

  test('joins no words where the markup meets the text', async () => {
    const page = await site.open(article);
    const joined = await page.locator('.prose').evaluate((prose) => {
      const found: string[] = [];
      for (const piece of prose.querySelectorAll('.figure, .term, strong, em')) {
        const before = piece.previousSibling?.textContent?.at(-1) ?? ' ';
        const after = piece.nextSibling?.textContent?.[0] ?? ' ';
        if (/[\p{L}\p{N},.;:]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) {
          found.push(`${before}|${piece.textContent}|${after}`);
        }
      }
      return found;
    });
    expect(joined).toEqual([]);
  });
});

/** What a built page says about itself and names, read without showing it. */
interface Read {
  readonly path: string;
  readonly title: string;
  readonly headings: number;
  readonly mains: number;
  readonly language: string;
  readonly description: string;
  readonly canonical: string;
  readonly text: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

async function readAll(): Promise<Read[]> {
  const blank = await site.browser.newPage();
  const pages = builtPages().map((path) => ({
    path,
    html: readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8'),
  }));
  const read = await blank.evaluate((sources) => {
    const links = 'a[href], link[href], [src], [component-url], [renderer-url]';
    const names = ['href', 'src', 'component-url', 'renderer-url'];
    return sources.map(({ path, html }) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const content = (selector: string, name: string) =>
        page.querySelector(selector)?.getAttribute(name) ?? '';
      const named = [...page.querySelectorAll(links)].flatMap((one) =>
        names.map((name) => one.getAttribute(name)),
      );
      for (const script of page.querySelectorAll('script, style')) script.remove();
      return {
        path,
        title: page.title,
        headings: page.querySelectorAll('h1').length,
        mains: page.querySelectorAll('main').length,
        language: page.documentElement.lang,
        description: content('meta[name=description]', 'content'),
        canonical: content('link[rel=canonical]', 'href'),
        text: page.body.textContent ?? '',
        ids: [...page.querySelectorAll('[id]')].map(({ id }) => id),
        links: named.filter((link) => link !== null),
      };
    });
  }, pages);
  await blank.close();
  return read;
}

test('every page has one title, a description, a main part, a language and its own address', async () => {
  const pages = await readAll();
  expect(pages.length).toBeGreaterThan(20);
  for (const { path, headings, mains, language, description, canonical, text } of pages) {
    expect(headings, path).toBe(1);
    expect(mains, path).toBe(1);
    expect(language, path).toBe('en-GB');
    expect(description.length, path).toBeGreaterThan(20);
    // An embed is the calculator's page in a frame, and says so.
    const own = path.replace('/embed/', '/calculators/');
    if (path !== '/404.html') expect(new URL(canonical).pathname, path).toBe(own);
    expect(text, path).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  }
  const titles = pages.map(({ path, title }) => (path.startsWith('/embed/') ? path : title));
  expect(new Set(titles).size).toBe(pages.length);
});

test('every link, anchor and file that a page names is there', async () => {
  const page = await site.page();
  const pages = await readAll();
  const anchors = new Map(pages.map(({ path, ids }) => [path, ids]));
  const named = new Map<string, string>();
  for (const { path, ids, links } of pages) {
    expect(new Set(ids).size, `${path} has an id twice`).toBe(ids.length);
    for (const link of links) {
      const url = new URL(link, site.address + path);
      if (url.origin === site.address) named.set(url.pathname + url.search + url.hash, path);
    }
  }
  expect(named.size).toBeGreaterThan(50);
  for (const [link, from] of named) {
    const url = new URL(link, site.address);
    const response = await page.request.get(url.href, { maxRedirects: 0 });
    expect(response.status(), `${link}, named on ${from}`).toBe(200);
    const isPage = response.headers()['content-type']?.startsWith('text/html');
    // Other hosts answer an address without its slash by a redirect.
    if (isPage && url.pathname !== from) expect(url.pathname, `named on ${from}`).toMatch(/\/$/);
    if (url.hash) expect(anchors.get(url.pathname) ?? [], `${link}, on ${from}`).toContain(url.hash.slice(1));
  }
});

test('the feed is well-formed and lists the article at its address', async () => {
  const page = await site.open('/');
  const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  const response = await page.request.get(site.address + feed);
  expect(response.headers()['content-type']).toContain('xml');
  const blank = await site.browser.newPage();
  const read = await blank.evaluate(
    (xml) => {
      const read = new DOMParser().parseFromString(xml, 'text/xml');
      const texts = (name: string) =>
        [...read.querySelectorAll(`item > ${name}`)].map((one) => one.textContent ?? '');
      return {
        error: read.querySelector('parsererror')?.textContent ?? '',
        titles: texts('title'),
        links: texts('link'),
        guids: texts('guid'),
        dates: texts('pubDate'),
      };
    },
    await response.text(),
  );
  await blank.close();
  expect(read.error).toBe('');
  expect(read.titles.map(plain)).toContain(title);
  expect(read.links.map((link) => new URL(link).pathname)).toContain(article);
  expect(new Set(read.guids).size).toBe(read.titles.length);
  for (const date of read.dates) expect(new Date(date).getTime()).not.toBeNaN();
});

test('an address without a page says so, with the status that says so', async () => {
  const page = await site.page({ expects: [/status of 404/] });
  const response = await page.goto(`${site.address}/articles/nothing-here/`);
  expect(response?.status()).toBe(404);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'This page is unavailable. All of it.',
  );
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL(site.address + article);
});

test('every kind of page comes with the headers of a published site', async () => {
  const page = await site.open('/');
  for (const path of kinds) {
    const headers = (await page.request.get(site.address + path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toContain('unsafe-inline');
    expect(policy, path).not.toContain("'unsafe-eval'");
    // What looks words up in the index is WebAssembly, and nothing else is.
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(path === '/search/');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['content-type'], path).toMatch(/^text\/html;\s*charset=utf-8$/i);
  }
});
