import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type Served, serveWith } from './built-site.ts';
import { rawRequest, requestFor } from './raw-request.ts';

const home = readFileSync(`${dist}/index.html`);
const missing = readFileSync(`${dist}/404.html`);

describe.each(['nginx', 'Caddy'] as const)('%s', (name) => {
  let server: Served;
  beforeAll(async () => {
    server = await serveWith(name);
  });
  afterAll(() => server.close());
  const send = (target: string, more = {}) => rawRequest(server.address, requestFor(target, more));

  test.each([
    '/../package.json',
    '/../../etc/passwd',
    '/articles/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/%252e%252e/package.json',
    '/..\\package.json',
    '/..%5cpackage.json',
    '/%c0%ae%c0%ae/package.json',
    '/..;/package.json',
    '/./../hosts/headers.json',
    '//../hosts/headers.json',
    '/embed/..%2f..%2fhosts/headers.json',
  ])('lets nobody out of the folder by way of %s', async (target) => {
    const { status, body } = await send(target);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/availability-advisor"|root:|"pattern"/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'ODD', 'CONNECT'])(
    'refuses %s, and says what it takes instead',
    async (method) => {
      const target = method === 'CONNECT' ? 'localhost:80' : '/';
      const { status, head, body } = await send(target, { method });
      expect([400, 405, 501]).toContain(status);
      // nginx refuses TRACE before it has read its configuration.
      if (status === 405 && method !== 'TRACE') expect(head).toMatch(/^Allow: GET, HEAD\r?$/m);
      expect(body.equals(home)).toBe(false);
      expect(body.toString()).not.toContain('Connection: close');
    },
  );

  test.each(['/', '/_astro/', '/go/four-nines/', '/nothing'])(
    'refuses to take anything at %s, large or small',
    async (target) => {
      for (const size of [1, 100_000]) {
        const headers = `Content-Length: ${size}\r\n`;
        const bytes = requestFor(target, { method: 'POST', headers }) + 'a'.repeat(size);
        const { status } = await rawRequest(server.address, bytes);
        // A server may hang up before it has heard all.
        expect([0, 405, 413]).toContain(status);
      }
    },
  );

  test('refuses an address that is too long, and goes on serving', async () => {
    const { status } = await send(`/${'a'.repeat(2_000_000)}`);
    expect([0, 400, 414, 431]).toContain(status);
    expect((await send('/')).status).toBe(200);
  });

  test('refuses headers that are too long or too many, and goes on serving', async () => {
    for (const headers of [
      `X-Long: ${'a'.repeat(2_000_000)}\r\n`,
      `${Array.from({ length: 40_000 }, (_, index) => `X-${index}: ${'a'.repeat(40)}`).join('\r\n')}\r\n`,
    ]) {
      expect([0, 400, 431, 494]).toContain((await send('/', { headers })).status);
      expect((await send('/')).status).toBe(200);
    }
  });

  test.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two lengths', requestFor('/', { headers: 'Content-Length: 1\r\nContent-Length: 2\r\n' })],
    ['no such protocol', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['no request at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['a broken escape', requestFor('/%zz')],
    ['a null', requestFor('/index.html%00.png')],
  ])('refuses a request with %s', async (_, bytes) => {
    const { status } = await rawRequest(server.address, bytes);
    expect([0, 400, 404, 505]).toContain(status);
  });

  test.each([
    ['/%69ndex.html', home],
    ['/./index.html', home],
    ['/articles/../index.html', home],
    ['/index.html?../../package.json', home],
    ['/INDEX.HTML', missing],
    ['/index.html%20', missing],
    ['/index%2ehtml%2ebr', missing],
    ['/%5fheaders', missing],
    ['/%2egit/config', missing],
  ])('takes %s for what it means', async (target, body) => {
    const answer = await send(target);
    expect(answer.status).toBe(body === home ? 200 : 404);
    expect(answer.body.equals(body)).toBe(true);
  });

  test.each(['/%65mbed/uptime/', '/embed/./uptime/', '/x/../embed/uptime/'])(
    'gives the embed at %s no more than its own headers, and a page no less',
    async (target) => {
      const { status, head } = await send(target);
      expect(status).toBe(200);
      expect(head).toContain('frame-ancestors *');
      const page = await send(
        target.replace('embed', 'articles/../calculators').replace('%65mbed', 'calculators'),
      );
      expect(page.head).toContain("frame-ancestors 'none'");
    },
  );

  test.each(['/embed/../', '/embed/%2e%2e/about/', '/embed/x/../../about/'])(
    'lets nobody frame a page by way of %s',
    async (target) => {
      const { status, head } = await send(target);
      if (status === 200) expect(head).toContain("frame-ancestors 'none'");
      else expect([301, 308, 400, 404]).toContain(status);
    },
  );

  test.each(['//evil.example', '//evil.example/..', '/%2fevil.example', '/\\evil.example', '//calculators'])(
    'sends nobody to another site by way of %s',
    async (target) => {
      const { head } = await send(target);
      const [, location = '/'] = /^Location: (.*)$/im.exec(head) ?? [];
      expect(new URL(location, 'http://site.example').host).toBe('site.example');
    },
  );

  test('splits no answer in two, whatever a query holds', async () => {
    const { head } = await send('/go/four-nines/?a=%0d%0aSet-Cookie:%20b=c');
    expect(head).toMatch(/^HTTP\/1\.1 301/);
    expect(head).not.toMatch(/^Set-Cookie/im);
  });
});
