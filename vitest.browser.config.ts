import { defineConfig } from 'vitest/config';

// The built site behind real servers, and in a real browser; `dist` and `hosts` must be there.
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/serving/**/*.test.ts'],
    globalSetup: ['tests/serving/web-servers.ts'],
    environment: 'node',
    // As in vitest.config.ts: cards take their colours from a style sheet.
    css: true,
    reporters: ['default'],
    // A browser keeps a core busy by itself.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 40 } },
  },
});
