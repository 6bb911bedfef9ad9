// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from './failure.mjs';

/** The least share of mutants that each folder's tests have to find, in per cent. */
const THRESHOLD = 90;
const folders = ['availability', 'calculators'];
/** How Stryker names the mutants that no test found. */
const MISSED = ['Survived', 'NoCoverage'];

/**
 * How many mutants were found and missed. Of those found, `timedOut` ran out of time, which is an endless loop or a
 * busy machine, and `broke` made a test file fail before its first test could, as it loaded: Stryker calls that a
 * runtime error and leaves it out of its score, but `npm test` is as red. `others` were left out, as words are.
 *
 * @typedef {{ found: number, missed: number, timedOut: number, broke: number, others: number }} Score
 */

/** @param {Pick<Score, 'found' | 'missed'>} score */
export function percentFound({ found, missed }) {
  return found + missed === 0 ? 100 : (100 * found) / (found + missed);
}

/**
 * @param {readonly string[]} statuses of mutants, as Stryker names them.
 * @returns {Score}
 */
export function scoreOf(statuses) {
  const count = (/** @type {string[]} */ ...some) => statuses.filter((one) => some.includes(one)).length;
  const timedOut = count('Timeout');
  const broke = count('RuntimeError');
  const found = count('Killed') + timedOut + broke;
  const missed = count(...MISSED);
  return { found, missed, timedOut, broke, others: statuses.length - found - missed };
}

/**
 * A score in words: the share with time-outs as found, and as missed where there are any.
 *
 * @param {Score} score
 */
export function scoreInWords({ found, missed, timedOut, broke, others }) {
  const strict = percentFound({ found: found - timedOut, missed: missed + timedOut });
  const told = [`${found} found`];
  if (timedOut > 0) told.push(`${timedOut} of them by running out of time (${strict.toFixed(1)} % without)`);
  if (broke > 0) told.push(`${broke} of them as a test file loaded`);
  told.push(`${missed} missed`);
  if (others > 0) told.push(`${others} left out`);
  return told.join(', ');
}

/**
 * The tests that have to find a file's mutants: the one of its name, with that of its pictures, or where it has none,
 * those of the files that import it.
 *
 * @param {string} root the project folder.
 * @param {string} folder a folder under src.
 * @param {string} name of a file in it, without its ending.
 * @param {string[]} [asked] names that are being looked at already.
 * @returns {string[]} paths from the root, sorted.
 */
export function testsOf(root, folder, name, asked = []) {
  const isThere = (/** @type {string} */ test) => existsSync(join(root, test));
  const own = `tests/${folder}/${name}.test.ts`;
  if (isThere(own)) return [own, `tests/${folder}/${name}-pictures.test.ts`].filter(isThere);
  const users = moduleNames(root, folder).filter(
    (user) =>
      user !== 'index' &&
      ![name, ...asked].includes(user) &&
      readFileSync(join(root, 'src', folder, `${user}.ts`), 'utf8').includes(`'./${name}.ts'`),
  );
  return [...new Set(users.flatMap((user) => testsOf(root, folder, user, [...asked, name])))].sort();
}

/**
 * @param {string} root
 * @param {string} folder
 */
function moduleNames(root, folder) {
  return readdirSync(join(root, 'src', folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'))
    .sort();
}

/**
 * Mutates one file and prints what its tests did not find.
 *
 * @param {string} root
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<Score>}
 */
async function mutate(root, folder, name) {
  const file = `src/${folder}/${name}.ts`;
  const testFiles = testsOf(root, folder, name);
  const isCalculator = folder === 'calculators';
  if (isCalculator) testFiles.push('tests/calculators/contract.test.ts');
  const { Stryker } = await import('@stryker-mutator/core');
  const started = performance.now();
  process.env.TESTS_OF_MUTANTS = testFiles.join(' ');
  process.env.CALCULATOR = isCalculator ? name : '';
  const results = await new Stryker({
    mutate: [file],
    incrementalFile: `.mutants/${folder}/${name}.json`,
    // Most strings of a declaration are words, and a test that repeats them would find nothing but its own copy. The
    // others, such as ranges and choices, go unmutated with them; what is done with them is mutated all the same.
    mutator: { excludedMutations: isCalculator ? ['StringLiteral'] : [] },
  }).runMutationTest();
  const missed = results.filter(({ status }) => MISSED.includes(status));
  const score = scoreOf(results.map(({ status }) => status));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${percentFound(score).toFixed(1)} %  ${file}  ${scoreInWords(score)}  (${seconds} s)`);
  for (const { location, mutatorName, replacement, status } of missed) {
    const text = `${replacement}`.replace(/\s+/g, ' ').slice(0, 100);
    console.log(
      `    ${location.start.line}:${location.start.column} ${mutatorName}${status === 'Survived' ? '' : ' (not run)'}: ${text}`,
    );
  }
  return score;
}

/**
 * Mutation testing: changes the maths and the calculators in thousands of small ways and runs, against each, the tests
 * that ought to notice.
 *
 * @param {string} root
 * @param {string[]} args parts of files' names, `gamma` or, for that one alone, `/gamma.ts`; only files with one of them
 *   are mutated.
 */
export async function run(root, args) {
  process.chdir(root);
  let worst = 0;
  let files = 0;
  for (const folder of folders) {
    mkdirSync(join(root, '.mutants', folder), { recursive: true });
    const total = scoreOf([]);
    for (const name of moduleNames(root, folder)) {
      if (
        name === 'index' ||
        (args.length > 0 && !args.some((part) => `${folder}/${name}.ts`.includes(part)))
      )
        continue;
      const score = await mutate(root, folder, name);
      files += 1;
      for (const key of /** @type {(keyof Score)[]} */ (Object.keys(score))) total[key] += score[key];
    }
    if (total.found + total.missed === 0) continue;
    const percent = percentFound(total);
    console.log(`== src/${folder}: ${percent.toFixed(1)} %  ${scoreInWords(total)}\n`);
    if (percent < THRESHOLD) worst = 1;
  }
  if (files === 0) throw new Failure(`There is no file by that name in src/${folders.join(' or src/')}.`);
  return worst;
}
