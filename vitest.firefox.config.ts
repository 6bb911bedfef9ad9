import { defineConfig } from 'vitest/config';

// The built site in a second engine; `dist` and `hosts` must be there.
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    globalSetup: ['tests/serving/web-servers.ts'],
    environment: 'node',
    reporters: ['default'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 40 } },
  },
});
