import { existsSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { startCaddy, startNginx } from '../../src/commands/loopback.mjs';
import { dist, serveWith } from './built-site.ts';

test.each(['nginx', 'Caddy'] as const)('%s leaves neither a process nor a file behind', async (name) => {
  const server = await serveWith(name);
  expect((await fetch(server.address)).status).toBe(200);
  expect(existsSync(`/proc/${server.pid}`)).toBe(true);
  expect(existsSync(server.folder)).toBe(true);
  await server.close();
  expect(existsSync(`/proc/${server.pid}`)).toBe(false);
  expect(existsSync(server.folder)).toBe(false);
  await expect(fetch(server.address)).rejects.toThrow('fetch failed');
});

test('several run at once, each on a port of its own', async () => {
  const servers = await Promise.all([serveWith('nginx'), serveWith('nginx'), serveWith('Caddy')]);
  expect(new Set(servers.map(({ address }) => address)).size).toBe(3);
  await Promise.all(servers.map((server) => server.close()));
});

test('a configuration that a server would not read is shown with what the server says of it', async () => {
  const servers = inject('servers');
  const nginx = 'server {\n\tlisten 80;\n\tlisten [::]:80;\n\troot /a;\n\tno_such_thing on;\n}\n';
  await expect(startNginx({ dist, configuration: nginx, servers })).rejects.toThrow(/unknown directive/);
  const caddy = 'a.example {\n\troot * /a\n\tno_such_thing\n}\n';
  await expect(startCaddy({ dist, configuration: caddy, servers })).rejects.toThrow(/no_such_thing/);
});

test('a configuration of another shape is not started in some other way', async () => {
  const servers = inject('servers');
  const configuration = 'server { listen 443; }';
  await expect(startNginx({ dist, configuration, servers })).rejects.toThrow('has no line like');
});
