import { readdirSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { dist, type Served, serveWith } from '../serving/built-site.ts';

export { dist };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that the command for tests has found, or Debian's. */
function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags });
}

/** Who visits: nothing but perhaps a window's size is the usual visitor, anything else a visitor of its own. */
export interface Visit extends BrowserContextOptions {
  /** What this visit may complain of, each of which it must complain of at least once. */
  readonly expects?: readonly RegExp[];
  /** Whether nothing of the site may be in the browser's cache. */
  readonly fresh?: boolean;
  /** Done before the first page opens, such as blocking a file. */
  prepare?(context: BrowserContext): Promise<unknown>;
}

/** The built site behind nginx as it would be published, and a browser that visits it. */
export interface Site {
  /** Where it is served, without a slash at the end. */
  readonly address: string;
  readonly browser: Browser;
  /** An empty page, which is watched wherever it goes. */
  page(visit?: Visit): Promise<Page>;
  /** Opens an address of the site and waits until it has loaded. */
  open(path: string, visit?: Visit): Promise<Page>;
}

const desktop = { width: 1280, height: 800 };

/** Leaves a page as if nothing had been opened in it. */
async function clear(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
}

/** A visitor and what its browser complained of since the last test. */
interface Watch {
  readonly context: BrowserContext;
  readonly expects: readonly RegExp[];
  readonly complaints: string[];
}

/**
 * Starts server and browser for a file of tests. After each test its visitors leave, and anything that a browser
 * complained of on the way fails the test: a console message of any kind, an error that nobody caught, a request off
 * the site, a violation of the policy.
 *
 * @param options.also another address that pages may be at, such as that of a page around a frame.
 */
export function useSite({ also = () => undefined }: { also?(): string | undefined } = {}): Site {
  let server: Served | undefined;
  let browser: Browser | undefined;
  let usual: Watch | undefined;
  // A page of a process that is up already opens in half the time.
  let idle: Page[] = [];
  let own: Watch[] = [];

  beforeAll(async () => {
    // One after the other: what has been started is ended, whatever comes of the rest.
    server = await serveWith('nginx');
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    const ended = own;
    own = [];
    // A browser tells of what it refused once it is done with the script that tried, which the test may not wait for.
    for (const { complaints, expects } of ended)
      for (const pattern of expects) await expect.poll(() => complaints.join('\n')).toMatch(pattern);
    idle = usual?.context.pages() ?? [];
    await Promise.all([...ended.map(({ context }) => context.close()), ...idle.map(clear)]);
    // The usual visitor comes back to the next test, without what this one complained of.
    if (usual) ended.push({ ...usual, complaints: usual.complaints.splice(0) });
    for (const { complaints, expects } of ended)
      expect(complaints.filter((text) => !expects.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  /** Lets a visitor come, and writes down all that its browser complains of. */
  async function watch({ expects = [], fresh: _, prepare, ...options }: Visit = {}): Promise<Watch> {
    const context = await site.browser.newContext({ ...options, viewport: options.viewport ?? desktop });
    const complaints: string[] = [];
    context.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => complaints.push(`page error: ${error.error()}`));
    context.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (![site.address, also()].includes(origin)) complaints.push(`request off the site: ${request.url()}`);
    });
    await context.exposeBinding('tellViolation', (_, text: string) =>
      complaints.push(`CSP violation: ${text}`),
    );
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        const { tellViolation } = window as unknown as { tellViolation(text: string): void };
        tellViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    await prepare?.(context);
    return { context, expects, complaints };
  }

  const site: Site = {
    get address() {
      return server?.address ?? '';
    },
    get browser() {
      if (!browser) throw new Error('The browser starts with the first test.');
      return browser;
    },
    async page(visit = {}) {
      const { viewport, ...particular } = visit;
      if (Object.keys(particular).length > 0) {
        const visitor = await watch(visit);
        own.push(visitor);
        return visitor.context.newPage();
      }
      usual ??= await watch();
      const page = idle.pop() ?? (await usual.context.newPage());
      await page.setViewportSize(viewport ?? desktop);
      return page;
    },
    async open(path, visit) {
      const page = await site.page(visit);
      await page.goto(site.address + path);
      return page;
    },
  };
  return site;
}

/** Paths of all files that were built with such an end to their names. */
export function builtFiles(end: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => `/${file}`)
    .sort();
}

/** Addresses of all pages that were built, 404.html among them. */
export function builtPages(): string[] {
  return builtFiles('.html')
    .map((file) => file.replace(/\/index\.html$/, '/'))
    .sort();
}

export const article = '/articles/what-is-in-a-tenth-of-a-percent/';
export const calculator = '/calculators/uptime/';
export const embed = '/embed/uptime/';

/** One page of each kind. */
export const kinds = [
  '/',
  '/articles/',
  article,
  '/calculators/',
  calculator,
  embed,
  '/glossary/',
  '/glossary/availability/',
  '/about/',
  '/method/',
  '/topics/',
  '/topics/uptime/',
  '/search/',
  '/links/',
  '/404.html',
] as const;
