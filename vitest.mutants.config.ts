import { defineConfig } from 'vitest/config';

// Set by src/commands/mutants.mjs for the file it has mutated. Stryker's own `testFiles` would activate mutants of what
// runs as a module loads only after it has loaded (stryker-js, issue 6144), so that none of them could be found.
const { TESTS_OF_MUTANTS = 'tests/{availability,calculators}/**/*.test.ts' } = process.env;

export default defineConfig({
  test: {
    include: TESTS_OF_MUTANTS.split(' '),
    environment: 'node',
    setupFiles: ['tests/property-seed.ts'],
    // That a mutant fails a property is all that counts, not the smallest case in which it does.
    env: { PROPERTY_SHRINK: 'no' },
    testTimeout: 300_000,
  },
});
