import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/publishing/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'advisor-serve-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('dist/index.html', '<p>home</p>');
  write('dist/new/index.html', '<p>new</p>');
  write('dist/404.html', '<p>nothing</p>');
  write('dist/llms.txt', 'words – and more');
  write('dist/articles/a.md', '# A');
  write('dist/packed.txt', 'as it is');
  writeFileSync(join(folder, 'dist/packed.txt.br'), brotliCompressSync('compressed'));
  write('headers.json', JSON.stringify([{ pattern: '/*', headers: { 'X-Test': 'yes' } }]));
  write('redirects.json', JSON.stringify([{ from: '/old/', to: '/new/#a' }]));
  const file = (name: string) => join(folder, name);
  server = await serve({
    root: file('dist'),
    headers: file('headers.json'),
    redirects: file('redirects.json'),
    port: 0,
    host: '127.0.0.1',
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.address + path, { redirect: 'manual', ...init });

describe('the server', () => {
  it.each(['GET', 'HEAD'])(
    'answers %s for an old address with a permanent redirect, query and headers kept',
    async (method) => {
      const response = await ask('/old/?utm_source=x%26y', { method });
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe('/new/?utm_source=x%26y#a');
      expect(response.headers.get('x-test')).toBe('yes');
    },
  );

  it('sends the compressed copy to whoever takes it, and tells caches so', async () => {
    const answer = async (encoding: string) => {
      const response = await ask('/packed.txt', { headers: { 'accept-encoding': encoding } });
      const { headers } = response;
      return [
        headers.get('content-encoding'),
        headers.get('vary'),
        headers.get('content-type'),
        await response.text(),
      ];
    };
    expect(await answer('br')).toEqual(['br', 'Accept-Encoding', 'text/plain;charset=utf-8', 'compressed']);
    expect((await answer('identity')).toSpliced(1, 2)).toEqual([null, 'as it is']);
  });

  it('answers for it without its last slash too', async () => {
    expect((await ask('/old')).headers.get('location')).toBe('/new/#a');
  });

  it('sends a follower to the page itself', async () => {
    const response = await ask('/old?b=2', { redirect: 'follow' });
    expect([response.status, response.redirected, await response.text()]).toEqual([200, true, '<p>new</p>']);
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/llms.txt', 'text/plain;charset=utf-8'],
    ['/articles/a.md', 'text/markdown;charset=utf-8'],
  ])('says of the text at %s how it is written', async (path, type) => {
    expect((await ask(path)).headers.get('content-type')).toBe(type);
  });

  it('serves pages as they are, and its own page where there is none', async () => {
    expect(await (await ask('/')).text()).toBe('<p>home</p>');
    const missing = await ask('/older/');
    expect([missing.status, await missing.text()]).toEqual([404, '<p>nothing</p>']);
    expect(missing.headers.get('x-test')).toBe('yes');
  });
});
