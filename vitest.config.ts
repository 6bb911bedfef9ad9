import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/serving/**', 'tests/firefox/**', 'tests/accessibility/**'],
    environment: 'node',
    setupFiles: ['tests/property-seed.ts'],
    // Style sheets are empty in tests unless they are asked for; pictures take their colours from one.
    css: true,
    reporters: ['default'],
    // Speed is measured by benchmarks; this only ends a test that hangs.
    testTimeout: 300_000,
  },
});
