import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../../src/commands/chromium.mjs';
import { toolNode } from '../../src/commands/node.mjs';
import { programEnvironment } from '../../src/commands/program.mjs';
import { temporaryProject } from './temporary-project.ts';

const host = (platform: string, arch: string, version: string) => ({
  platform,
  arch,
  version,
  execPath: '/own/node',
});

test.each(['x64', 'arm64'])('Linux on %s runs the Node that comes with the packages', (arch) => {
  const node = toolNode('/project', host('linux', arch, 'v20.10.0'));
  expect(node).toBe(`/project/node_modules/node-linux-${arch}/bin/node`);
});

test('another machine runs its own Node if that is new enough', () => {
  expect(toolNode('/project', host('darwin', 'arm64', 'v24.0.0'))).toBe('/own/node');
  expect(() => toolNode('/project', host('darwin', 'arm64', 'v22.12.0'))).toThrow(
    /Node 24 or newer.*v22\.12\.0/,
  );
});

test("a program finds the project's tools first and reports to nobody", () => {
  expect(programEnvironment('/project', { PATH: '/bin', HOME: '/h' })).toEqual({
    PATH: '/project/node_modules/.bin:/bin',
    HOME: '/h',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
});

test('Chromium is the one that is named, or the first on the PATH', () => {
  const { root, write } = temporaryProject();
  for (const name of ['one/google-chrome', 'two/chromium', 'one/chromium-browser']) {
    write(name, '');
    chmodSync(join(root, name), 0o755);
  }
  write('one/chromium', 'not a program');
  const path = ['one', 'two'].map((folder) => join(root, folder)).join(':');
  expect(findChromium({ PATH: path })).toBe(join(root, 'two/chromium'));
  const named = join(root, 'one/google-chrome');
  expect(findChromium({ PATH: path, CHROMIUM: named })).toBe(named);
  expect(findChromium({ PATH: root })).toBeUndefined();
  expect(() => findChromium({ PATH: path, CHROMIUM: '/none' })).toThrow(/\/none, which is no program/);
});
