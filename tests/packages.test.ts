import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LockFile, licenceOf, packageName } from '../src/publishing/sbom.ts';
import { root } from './imports.ts';

const read = (name: string) => readFileSync(root + name, 'utf8');
const text = read('package-lock.json');
const lock: LockFile & { readonly lockfileVersion: number } = JSON.parse(text);
const manifest = JSON.parse(read('package.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const direct = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
} as Record<string, string>;

describe('the lock file', () => {
  it('names no address to download from, so that each machine asks its own registry', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(text).not.toMatch(/"resolved"|https?:\/\/registry|\.tgz"|git\+|"link": true/);
  });

  it('has for every package a version and a checksum that cannot be forged', () => {
    for (const [path, { version, integrity }] of packages) {
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    }
  });

  it('takes every package from a registry under its own name', () => {
    for (const [path, entry] of packages) {
      expect(path).toMatch(/^(?:node_modules\/(?:@[a-z0-9._-]+\/)?[A-Za-z0-9._-]+\/?)+$/);
      expect(entry, path).not.toHaveProperty('resolved');
      expect(entry, path).not.toHaveProperty('name');
    }
  });

  it('has what package.json asks for, in exactly that version', () => {
    for (const [name, version] of Object.entries(direct)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const listed = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
    const own = lock.packages[''] as Record<string, unknown>;
    for (const list of listed) expect(own[list]).toEqual(manifest[list]);
  });
});

describe('a package', () => {
  it('runs nothing when it is installed, and brings no change by itself', () => {
    const settings = read('.npmrc').split('\n');
    for (const line of ['ignore-scripts=true', 'save-exact=true', 'omit-lockfile-registry-resolved=true'])
      expect(settings).toContain(line);
    expect(settings.filter((line) => /registry *=|_auth|proxy/.test(line))).toEqual([]);
  });

  /** Licences that let anyone use, change and pass on, at most if changes to the package itself are passed on too. */
  const allowed = new Set([
    ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC'],
    ...['MIT', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Zlib'],
  ]);
  /** Licences that are right for one package, because of what it is used for. */
  const particular: { readonly [name: string]: RegExp } = {
    // Linked as a library of its own, by what converts pictures while building.
    'LGPL-3.0-or-later': /^@img\/sharp-/,
    // Facts on browsers, read while building.
    'CC-BY-4.0': /^caniuse-lite$/,
  };

  it('is under a licence that allows its use here', () => {
    const faults = packages.filter(([path, entry]) => {
      const parts = licenceOf(path, entry)
        .replace(/[()]/g, '')
        .split(/ (?:AND|OR) /);
      const isRefused = (one: string) => !allowed.has(one) && !particular[one]?.test(packageName(path));
      // Of several to choose from, one will do.
      return entry.license?.includes(' OR ') ? parts.every(isRefused) : parts.some(isRefused);
    });
    expect(faults.map(([path, entry]) => `${path}: ${licenceOf(path, entry) || 'none stated'}`)).toEqual([]);
  });

  it('that a visitor downloads is under a licence without conditions on the page around it', () => {
    for (const name of ['preact', 'chart.js', '@kurkle/color', 'pagefind', 'fastest-levenshtein'])
      expect(lock.packages[`node_modules/${name}`]?.license, name).toBe('MIT');
    expect(lock.packages['node_modules/@fontsource-variable/brygada-1918']?.license).toBe('OFL-1.1');
  });
});
