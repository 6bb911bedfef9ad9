import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeaderRule, type Headers, headersFor } from '../../src/publishing/headers.ts';
import { mediaTypes } from '../../src/publishing/media-types.ts';
import { type Redirect, redirected } from '../../src/publishing/redirects.ts';
import { observatoryScore } from '../publishing/observatory.ts';
import { policyFaults } from '../publishing/policy-faults.ts';
import { dist, hostFile, type Served, serveWith } from './built-site.ts';

const rules: readonly HeaderRule[] = JSON.parse(hostFile('headers.json'));
const redirects: readonly Redirect[] = JSON.parse(hostFile('redirects.json'));

/** Every file that is served, by its address; a page by that of its folder. */
const files = readdirSync(dist, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isFile() && !/\.(br|gz|zst)$|^_(headers|redirects)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
  .sort();
const addressOf = (file: string) => file.replace(/\/index\.html$/, '/');
const pages = files.filter((file) => file.endsWith('.html')).map(addressOf);
const asset = files.find((file) => /^\/_astro\/[^/]+\.js$/.test(file)) ?? '';
const picture = files.find((file) => file.endsWith('.png')) ?? '';

const decoders: { readonly [encoding: string]: (body: Buffer) => Buffer } = {
  br: (body) => brotliDecompressSync(body),
  gzip: (body) => gunzipSync(body),
  zstd: (body) => zstdDecompressSync(body),
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

describe.each(['nginx', 'Caddy'] as const)('%s', (name) => {
  let server: Served;
  beforeAll(async () => {
    server = await serveWith(name);
  });
  afterAll(() => server.close());

  /** Asks as it is written, follows nothing and decodes nothing. */
  const ask = (path: string, headers: Headers = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const url = new URL(server.address);
      get({ host: url.hostname, port: url.port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      }).on('error', reject);
    });

  /** Whether an answer has all the headers of an address, and none that its rules leave out. */
  function expectHeaders(path: string, { headers }: Answer): void {
    const expected = headersFor(rules, path);
    const names = new Set(rules.flatMap((rule) => Object.keys(rule.headers)));
    for (const header of names)
      expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(expected[header]);
  }

  test('serves every file as it was built, with its kind and the headers of its address', async () => {
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const answer = await ask(addressOf(file));
      expect(answer.status, file).toBe(200);
      expect(answer.headers['content-encoding'], file).toBeUndefined();
      expect(answer.body.equals(readFileSync(dist + file)), file).toBe(true);
      expect(answer.headers['content-type'], file).toBe(mediaTypes[/\.([^.]+)$/.exec(file)?.[1] ?? '']);
      expectHeaders(addressOf(file), answer);
    }
  });

  const offered = name === 'nginx' ? ['br', 'gzip'] : ['br', 'zstd', 'gzip'];

  test.each(offered)('serves every text in %s to whom asks for it, and the same text', async (encoding) => {
    for (const file of files.filter((one) => /\.(html|css|js|xml|json)$/.test(one))) {
      const { status, headers, body } = await ask(addressOf(file), { 'Accept-Encoding': encoding });
      expect(status).toBe(200);
      const whole = readFileSync(dist + file);
      // What would get no smaller stands there as it is.
      if (headers['content-encoding'] === undefined) expect(body.length, file).toBeLessThan(200);
      else expect(headers['content-encoding'], file).toBe(encoding);
      const text = headers['content-encoding'] ? decoders[encoding]?.(body) : body;
      expect(text?.equals(whole), file).toBe(true);
      expect(headers['content-type'], file).toBe(mediaTypes[/\.([^.]+)$/.exec(file)?.[1] ?? '']);
      if (headers['content-encoding']) expect(headers.vary, file).toMatch(/accept-encoding/i);
    }
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
    ['compress', undefined],
  ])('answers “%s” with %s', async (accepted, encoding) => {
    const { headers } = await ask('/', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('compresses no picture', async () => {
    const { headers } = await ask(picture, { 'Accept-Encoding': 'br, gzip, zstd' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('sends every old address on for good, with the query of its visitor and the headers of the site', async () => {
    expect(redirects.length).toBeGreaterThan(10);
    for (const { from } of redirects)
      for (const path of [from, from.slice(0, -1)])
        for (const query of ['', 'utm_source=a%26b&utm_medium=%3C', 'flag']) {
          const answer = await ask(query === '' ? path : `${path}?${query}`);
          expect(answer.status).toBe(301);
          expect(answer.headers.location).toBe(redirected(redirects, path, query));
          expectHeaders(path, answer);
        }
  });

  test('sends a folder without its last slash on to the page, with the query', async () => {
    const { status, headers } = await ask('/calculators/uptime?availability=99.9&a=%26');
    expect(status).toBe(301);
    expect(headers.location).toBe('/calculators/uptime/?availability=99.9&a=%26');
  });

  test.each([
    '/nothing',
    '/nothing/at/all/',
    '/_astro/nothing.js',
    '/_astro/',
    '/embed/nothing/',
    '/index.html.br',
    '/index.html.gz',
    '/_headers',
    '/_redirects',
    '/.git/config',
    '/articles/.env',
  ])('has nothing at %s but the page that says so, which nobody may frame or keep', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(readFileSync(`${dist}/404.html`))).toBe(true);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expectHeaders('/404.html', answer);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('answers HEAD as GET, without the content', async () => {
    for (const path of ['/', asset, '/nothing', redirects[0]?.from ?? '']) {
      const [head, whole] = [await ask(path, {}, 'HEAD'), await ask(path)];
      expect(head.status).toBe(whole.status);
      expect(head.body.length).toBe(0);
      // Whether the length of nothing is named is each server's own affair.
      const passing = ['date', 'connection', 'keep-alive', 'content-length'];
      const lasting = (headers: Answer['headers']) =>
        Object.entries(headers).filter(([header]) => !passing.includes(header));
      expect(lasting(head.headers)).toEqual(lasting(whole.headers));
    }
  });

  test('says that a page is the same when it is, in each encoding of its own', async () => {
    const tags = new Set<string>();
    for (const encoding of ['identity', ...offered]) {
      const accept = { 'Accept-Encoding': encoding };
      const first = await ask('/', accept);
      const { etag = '' } = first.headers;
      expect(etag).not.toBe('');
      tags.add(etag);
      const again = await ask('/', { ...accept, 'If-None-Match': etag });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe('no-cache');
      expect((await ask('/', { ...accept, 'If-None-Match': '"other"' })).status).toBe(200);
      const since = first.headers['last-modified'] ?? '';
      expect((await ask('/', { ...accept, 'If-Modified-Since': since })).status).toBe(304);
    }
    expect(tags.size).toBe(1 + offered.length);
  });

  test('hands out a part of a file, says where none is, and all of it where it changed', async () => {
    const whole = readFileSync(dist + picture);
    const part = await ask(picture, { Range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.body.equals(whole.subarray(10, 20))).toBe(true);
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.length}`);
    expect((await ask(picture, { Range: 'bytes=-5' })).body.equals(whole.subarray(-5))).toBe(true);
    const past = await ask(picture, { Range: `bytes=${whole.length + 10}-` });
    expect(past.status).toBe(416);
    expect(past.headers['content-range']).toBe(`bytes */${whole.length}`);
    const changed = await ask(picture, { Range: 'bytes=10-19', 'If-Range': '"other"' });
    expect([changed.status, changed.body.length]).toEqual([200, whole.length]);
  });

  test('gives every page the best grade of Mozilla’s Observatory, and a policy without fault', async () => {
    for (const path of pages) {
      const { headers, body } = await ask(path);
      const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers))), 'Set-Cookie'];
      const own = Object.fromEntries(
        names.flatMap((one) => {
          const value = headers[one.toLowerCase()];
          return value === undefined ? [] : [[one, String(value)]];
        }),
      );
      const score = observatoryScore({ headers: own, html: body.toString() });
      expect(score, path).toBeGreaterThanOrEqual(path.startsWith('/embed/') ? 125 : 130);
    }
    for (const path of ['/', '/embed/uptime/'])
      expect(policyFaults(String((await ask(path)).headers['content-security-policy']))).toEqual([]);
  });
});
