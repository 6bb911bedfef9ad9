// How src/commands/mutants.mjs has the maths and the calculators mutated, one file at a time.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // On top of twice what the tests take: a loop that a mutant made endless is found out after this.
  timeoutMS: 1500,
  timeoutFactor: 2,
  incremental: true,
  ignorePatterns: ['.*', 'content/articles', 'dist', 'hosts', 'public', 'src/islands', 'tests/browser'],
  tempDirName: '.mutants/sandbox',
  reporters: [],
  logLevel: 'error',
  allowConsoleColors: false,
};
