// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * @typedef {object} ProgramOptions
 * @property {string} root where it runs; the packages' programs there come first on its PATH.
 * @property {Record<string, string>} [env] variables on top of this process's own.
 * @property {boolean} [traceless] leaves out the stack traces of what it prints, unless DEBUG is set.
 */

/** Whether colour codes are not wanted, or are rubbish, as in a log. */
const plain = process.env.CI === 'true' || Boolean(process.env.NO_COLOR) || !process.stdout.isTTY;

/**
 * The variables a program gets: the project's tools first on the PATH, and nothing reported to anyone's statistics.
 *
 * @param {string} root the project folder.
 * @param {NodeJS.ProcessEnv} env this process's variables.
 * @returns {NodeJS.ProcessEnv}
 */
export function programEnvironment(root, env = process.env) {
  const path = join(root, 'node_modules', '.bin') + delimiter + (env.PATH ?? '');
  return { ...env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs a program in this terminal and waits for its end.
 *
 * Ctrl-C in a terminal reaches it by way of the terminal; this process outlives it, so that the prompt comes back
 * only when all is down. A signal sent to this process alone is handed on.
 *
 * @param {string} file name on the PATH, or path.
 * @param {string[]} args
 * @param {ProgramOptions} options
 * @returns {Promise<{ code: number, interrupted: boolean }>} exit code as a shell counts it, and whether this process
 *   was asked to end meanwhile.
 * @throws Failure where it cannot be started.
 */
export async function runProgram(file, args, { root, env = {}, traceless = false }) {
  const cut = traceless && !process.env.DEBUG;
  const child = spawn(file, args, {
    cwd: root,
    stdio: plain || cut ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    env: { ...programEnvironment(root), ...(cut && !plain ? { FORCE_COLOR: '1' } : {}), ...env },
  });
  // Not left to NO_COLOR, which two of the tools do not heed.
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    if (!from) continue;
    createInterface(from).on('line', (line) => {
      const text = stripVTControlCharacters(line);
      if (!(cut && isTrace(text))) to.write(`${plain ? text : line}\n`);
    });
  }
  try {
    return await endOf(child, (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  } catch (error) {
    throw new Failure(`${file} could not be started (${error}). ${WHAT_TO_DO}`);
  }
}

/**
 * Waits for a program's end, and outlives it whatever signal comes meanwhile.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} handOn what to do with such a signal.
 * @returns {Promise<{ code: number, interrupted: boolean }>} as `runProgram`; rejects where it could not be started.
 */
export function endOf(child, handOn) {
  return new Promise((resolve, reject) => {
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      interrupted = true;
      handOn(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, onSignal);
    const done = () => {
      for (const name of signals) process.off(name, onSignal);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), interrupted });
    });
  });
}

/**
 * Whether a line of output is part of a stack trace.
 *
 * @param {string} line without colour codes.
 */
export function isTrace(line) {
  return /^\s+at (async )?\S.*(:\d+:\d+\)?|\(<anonymous>\))$/.test(line) || /^\s*Stack trace:$/.test(line);
}

const WHAT_TO_DO =
  'If it stands in node_modules, delete that folder and run the same command again; a Linux without glibc, such as ' +
  'Alpine, cannot run the Node that comes with the packages.';
