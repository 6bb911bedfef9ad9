// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from './failure.mjs';

/** The least share of mutants that each folder's tests have to find, in per cent. */
const THRESHOLD = 90;
const folders = ['availability', 'calculators'];

/** @typedef {{ found: number, missed: number }} Score */

/** @param {Score} score */
export function percentFound({ found, missed }) {
  return found + missed === 0 ? 100 : (100 * found) / (found + missed);
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
  const missed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const found = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const score = { found, missed: missed.length };
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${percentFound(score).toFixed(1)} %  ${file}  ${found} found, ${missed.length} missed  (${seconds} s)`,
  );
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
    const total = { found: 0, missed: 0 };
    for (const name of moduleNames(root, folder)) {
      if (
        name === 'index' ||
        (args.length > 0 && !args.some((part) => `${folder}/${name}.ts`.includes(part)))
      )
        continue;
      const { found, missed } = await mutate(root, folder, name);
      files += 1;
      total.found += found;
      total.missed += missed;
    }
    if (total.found + total.missed === 0) continue;
    const percent = percentFound(total);
    console.log(`== src/${folder}: ${percent.toFixed(1)} % of ${total.found + total.missed} mutants found\n`);
    if (percent < THRESHOLD) worst = 1;
  }
  if (files === 0) throw new Failure(`There is no file by that name in src/${folders.join(' or src/')}.`);
  return worst;
}
