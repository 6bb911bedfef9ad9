// @ts-check
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { BrokenOff, Failure } from './failure.mjs';
import { whyInstall } from './installed.mjs';
import { endOf } from './program.mjs';

const SECONDS_BETWEEN_SIGNS = 20;

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|ENOTCACHED)\b/;

/** @type {ReadonlyArray<readonly [RegExp, string]>} */
const causes = [
  [
    unreachable,
    'npm could not reach the package registry. Connect to a network (behind a proxy: npm config set proxy) and run the same command again.',
  ],
  [
    /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\b/,
    'npm does not trust the certificate of the package registry. Give it the one of your network (npm config set cafile) and run the same command again.',
  ],
  [
    /\bcode (E401|E403|E404|E407|E5\d\d)\b/,
    'the package registry refused a package. Look at `npm config get registry`; if that is right, try again later.',
  ],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    'there is no right to write the project folder or the cache of npm (`npm config get cache`). Take ownership of both, or clone the project to a folder of your own.',
  ],
  [
    /\bENOSPC\b/,
    'the disk is full. The packages need about 600 MB; make room and run the same command again.',
  ],
  [
    /\bEINTEGRITY\b/,
    'a package is not the one that package-lock.json names. Run `npm cache clean --force`, then the same command again.',
  ],
  [
    /\bcode EUSAGE\b/,
    'package.json and package-lock.json do not agree. Run `npm install` to bring the lock file up to date, and commit both.',
  ],
];

/**
 * What to tell a person when `npm ci` failed.
 *
 * @param {string} said what npm wrote to its error stream.
 * @returns {string} a sentence with what to do; npm's own words follow only where they are not understood.
 */
export function installFailure(said) {
  const cause = causes.find(([pattern]) => pattern.test(said));
  const words = said.trim().split('\n').slice(0, 12).join('\n');
  if (cause) return `The packages could not be installed: ${cause[1]}`;
  return `The packages could not be installed. npm said:\n${words || 'nothing'}`;
}

/**
 * Installs the packages of package-lock.json, the pinned Node among them, unless they are there.
 *
 * @param {string} root the project folder.
 * @returns {Promise<boolean>} whether anything was installed.
 * @throws Failure with what to do.
 */
export async function installMissing(root) {
  const reason = whyInstall(root);
  if (reason === undefined) return false;
  console.log(
    `Installing the packages that package-lock.json names, because ${reason}.\n` +
      'They take about 600 MB in node_modules, and one to five minutes.',
  );
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const sign = setInterval(
    () => console.log(`  still installing, ${seconds()} s`),
    SECONDS_BETWEEN_SIGNS * 1000,
  );
  try {
    const { code, said } = await npmCi(root);
    if (code !== 0) throw new Failure(installFailure(said));
  } finally {
    clearInterval(sign);
  }
  const remains = whyInstall(root);
  if (remains)
    throw new Failure(`npm installed the packages, and yet ${remains}. Delete node_modules and try again.`);
  console.log(`Installed in ${seconds()} s.\n`);
  return true;
}

/** @param {string} root */
async function npmCi(root) {
  // Asked first, because without a network npm tries for four minutes before it says so. Its cache may do instead.
  const ping = await npm(root, ['ping', '--fetch-retries=0', '--fetch-timeout=10000']);
  const offline = unreachable.test(ping.said) ? ['--offline'] : [];
  // Stated, because NODE_ENV=production or a user's own settings would leave out what builds and tests the site.
  const include = ['--include=dev', '--include=optional', '--include=peer'];
  return npm(root, ['ci', '--no-audit', '--no-fund', ...include, ...offline]);
}

/**
 * Runs the machine's npm.
 *
 * @param {string} root where it runs.
 * @param {string[]} args
 * @returns {Promise<{ code: number, said: string }>} exit code, and what npm wrote to its error stream.
 * @throws Failure where there is no npm.
 */
export async function npm(root, args) {
  // npm replaces node_modules, so it must not run in the Node that is in there.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const child = spawn('npm', [...args, '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  // Asked politely it goes on for seconds, and would meet the next installation in the same folder.
  const { code, interrupted } = await endOf(child, () => child.kill('SIGKILL')).catch(() => {
    throw new Failure('npm was not found. Install npm 9 or newer; it comes with Node.');
  });
  if (interrupted) throw new BrokenOff();
  return { code, said };
}
