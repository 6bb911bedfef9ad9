// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenOff } from './failure.mjs';
import { runProgram } from './program.mjs';

/**
 * What of vitest's JSON report is counted.
 *
 * @typedef {object} Report
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults one a file.
 */

/**
 * Counts a run of vitest so that nothing that went wrong can look like nothing at all.
 *
 * @param {Report | undefined} report `undefined` where vitest ended before it wrote one.
 * @param {number} code vitest's exit code.
 * @returns {import('./parts.mjs').Count}
 */
export function countTests(report, code) {
  if (!report) return { passed: 0, failed: 1, why: 'vitest ended before it had run the tests.' };
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').length;
    count.passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    count.skipped += file.assertionResults.filter(
      ({ status }) => !['passed', 'failed'].includes(status),
    ).length;
    // A file that could not be loaded, or whose setup failed, has no failed test to show for it.
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  if (count.passed + count.failed === 0) return { ...count, failed: 1, why: 'No tests were found.' };
  // An error outside any test, such as a promise that nobody waited for.
  if (code !== 0 && count.failed === 0)
    return { ...count, failed: 1, why: `vitest failed outside the tests (exit code ${code}).` };
  return count;
}

/**
 * @param {string} root the project folder.
 * @param {string} config vitest's configuration file.
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./parts.mjs').Count>}
 */
export async function runTests(root, config, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  try {
    const { code, interrupted } = await runProgram('vitest', args, { root, env });
    if (interrupted) throw new BrokenOff();
    return countTests(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
