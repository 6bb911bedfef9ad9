import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type LockFile, softwareBill } from '../../src/publishing/sbom.ts';
import { root } from '../imports.ts';

const lock: LockFile = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));

/** The schemas that the makers of CycloneDX publish with their library. */
const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
);
const schema = (name: string) =>
  JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));

describe('the bill of materials', () => {
  const bill = softwareBill(lock);

  it('is what CycloneDX 1.6 says', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const isValid = ajv.compile(schema('bom-1.6'));
    expect(isValid(JSON.parse(JSON.stringify(bill))) ? [] : isValid.errors).toEqual([]);
    expect(isValid({ ...bill, specVersion: 6 })).toBe(false);
  });

  it('has every package of the lock file once, with a checksum and a licence', () => {
    expect(bill.components).toHaveLength(Object.keys(lock.packages).length - 1);
    const names = bill.components.map((one) => one['bom-ref']);
    expect(new Set(names).size).toBe(names.length);
    for (const { hashes, licenses, purl } of bill.components) {
      expect(hashes?.[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
      expect(JSON.stringify(licenses), purl).not.toContain('not stated');
    }
  });

  it('tells what a visitor downloads from what only builds and tests', () => {
    const scope = (name: string) => bill.components.find((one) => one.name === name)?.scope;
    expect([scope('preact'), scope('chart.js'), scope('vitest')]).toEqual([
      'required',
      'required',
      'excluded',
    ]);
  });

  it('is alike every time, and knows no time', () => {
    expect(JSON.stringify(softwareBill(structuredClone(lock)))).toBe(JSON.stringify(bill));
    expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber|\d{4}-\d\d-\d\dT/);
  });

  it('names for a package the nearest one that it can mean, as npm does', () => {
    const packages = {
      '': { dependencies: { a: '1', '@s/b': '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { c: '2' } },
      'node_modules/a/node_modules/c': { version: '2.0.0', license: 'ISC' },
      'node_modules/@s/b': { version: '1.0.0', license: 'MIT OR ISC', dependencies: { c: '1' } },
      'node_modules/c': { version: '1.0.0', license: 'Own words', peerDependencies: { none: '1' } },
    };
    const { dependencies, components } = softwareBill({ name: 'site', version: '1', packages });
    expect(dependencies).toEqual([
      { ref: 'site', dependsOn: ['node_modules/@s/b', 'node_modules/a'] },
      { ref: 'node_modules/a', dependsOn: ['node_modules/a/node_modules/c'] },
      { ref: 'node_modules/a/node_modules/c', dependsOn: [] },
      { ref: 'node_modules/@s/b', dependsOn: ['node_modules/c'] },
      { ref: 'node_modules/c', dependsOn: [] },
    ]);
    expect(components.map(({ purl, licenses: [licence] }) => [purl, licence])).toEqual([
      ['pkg:npm/a@1.0.0', { license: { id: 'MIT' } }],
      ['pkg:npm/c@2.0.0', { license: { id: 'ISC' } }],
      ['pkg:npm/%40s/b@1.0.0', { expression: 'MIT OR ISC' }],
      ['pkg:npm/c@1.0.0', { license: { name: 'Own words' } }],
    ]);
  });
});
