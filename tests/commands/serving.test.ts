import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listenFailure, portFrom, requireFreePort } from '../../src/commands/serving.mjs';

test.each([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
  [' 0 ', 0],
  ['65535', 65535],
])('PORT=%s is port %i', (text, port) =>
  expect(portFrom(text === undefined ? {} : { PORT: text })).toBe(port),
);

test.each(['65536', '-1', 'http', '80.5', '1e3', '0x50'])('PORT=%s is refused with an example', (text) => {
  expect(() => portFrom({ PORT: text })).toThrow(/whole number.*PORT=8080 npm start/);
});

test('a port in use is named, and so is a way out', async () => {
  const other = createServer().listen(0, 'localhost');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(requireFreePort({ PORT: String(port) })).rejects.toThrow(`Port ${port} is in use`);
  await expect(requireFreePort({ PORT: String(port) })).rejects.toThrow('PORT=8080');
});

test('a free port is left free', async () => {
  await requireFreePort({ PORT: '0' });
});

test('the port that is taken is not the one advised', () => {
  const inUse = Object.assign(new Error('no'), { code: 'EADDRINUSE' });
  expect(String(listenFailure(inUse, 8080))).toContain('PORT=8081');
});

test('an error that nobody can put right is left as it is', () => {
  const error = new Error('odd');
  expect(listenFailure(error, 80)).toBe(error);
});
