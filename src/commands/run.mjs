// @ts-check
/**
 * `node src/commands/run.mjs <command> [arguments]`: what every script of package.json calls.
 *
 * It asks for a Node that can read the rest, and only then loads it: written so that far older Nodes get as far as
 * the sentence.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [leastMajor = 0, leastMinor = 0] = engines.node.replace('>=', '').split('.').map(Number);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) {
  const { runCommand } = await import('./commands.mjs');
  // Not awaited to its natural end: a tool's open handle must not hold the terminal once the command is done.
  process.exit(await runCommand(process.argv[2], process.argv.slice(3)));
} else {
  console.error(
    `This needs Node ${leastMajor}.${leastMinor} or newer, and the one that ran it is ${process.version}. ` +
      'Install a newer Node (https://nodejs.org/en/download) and run the same command again.',
  );
  process.exit(1);
}
