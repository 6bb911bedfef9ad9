import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { statOf } from '../../src/commands/process-stat.mjs';
import { programEnvironment } from '../../src/commands/program.mjs';

/** What a program took. */
export interface Taken {
  readonly seconds: number;
  /** Seconds on the processor, of it and of all that it started. */
  readonly processor: number;
  /** The most that it and all that it started had in memory at one time, in MB of 2^20 bytes. */
  readonly peak: number;
}

/** How often memory is looked at, in milliseconds. */
const EVERY = 100;
/** Linux counts processor time in hundredths of a second and memory in pages of 4 KB, on x64 and on most of arm64. */
const TICKS = 100;
const PAGE = 4096;

/** Seconds on the processor of the processes that this one has waited for, and of those that they have. */
function processorOfEnded(): number {
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Memory of a process and of all below it, in bytes; pages that they share are counted in each. */
function memoryOf(root: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), fields: statOf(name) }));
  const below = new Set([root]);
  // A parent mostly has the lower number, but numbers begin anew.
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { pid, fields } of all) if (below.has(Number(fields[1]))) below.add(pid);
  }
  return all
    .filter(({ pid }) => below.has(pid))
    .reduce((sum, { fields }) => sum + Number(fields[21] ?? 0) * PAGE, 0);
}

/**
 * Runs a program to its end and says what it took.
 *
 * @param folder where it runs.
 * @param root whose Node and tools come first on its PATH.
 * @throws Error with the end of what it said, where it fails.
 */
export async function measured(
  command: readonly [file: string, ...args: string[]],
  { folder, root }: { readonly folder: string; readonly root: string },
): Promise<Taken> {
  const [file, ...args] = command;
  const before = processorOfEnded();
  const since = performance.now();
  const child = spawn(file, args, {
    cwd: folder,
    // What a tool would take from a terminal, or tell its makers, is not measured.
    env: { ...programEnvironment(root), CI: 'true', NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, EVERY);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => clearInterval(look));
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${folder}:\n${said}`);
  return {
    seconds: (performance.now() - since) / 1000,
    processor: processorOfEnded() - before,
    peak: peak / 2 ** 20,
  };
}
