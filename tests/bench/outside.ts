import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/commands/failure.mjs';
import { npm } from '../../src/commands/install.mjs';

/** A folder for packages that this project does not need itself: with other programs' caches. */
function outsideFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'availability-advisor');
}

/**
 * Installs packages outside this project, where that is not done.
 *
 * @param name what they are for.
 * @param packages with exact versions.
 * @param within a folder for such.
 * @returns the folder in which they are.
 * @throws Failure where npm cannot install them.
 */
export async function installOutside(
  name: string,
  packages: Readonly<Record<string, string>>,
  within = outsideFolder(),
): Promise<string> {
  const folder = join(within, name.toLowerCase().replace(/\W+/g, '-'));
  const manifest = `${JSON.stringify({ name: 'outside', private: true, dependencies: packages }, null, 2)}\n`;
  const mark = join(folder, 'installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === manifest) return folder;
  const list = Object.entries(packages).map(([one, version]) => `${one}@${version}`);
  console.log(
    `Installing ${name} in ${folder}: ${list.join(', ')}, with what they need, from npm’s registry.`,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  const { code, said } = await npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Failure(`${name} could not be installed. npm said:\n${said.trim()}`);
  writeFileSync(mark, manifest);
  return folder;
}
