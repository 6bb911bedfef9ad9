import { defineConfig } from 'vitest/config';

// Every page of the built site, in both themes, at two widths; `dist` and `hosts` must be there.
export default defineConfig({
  test: {
    include: ['tests/accessibility/**/*.test.ts'],
    globalSetup: ['tests/serving/web-servers.ts'],
    environment: 'node',
    reporters: ['default'],
    // A browser keeps a core busy by itself.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 40 } },
  },
});
