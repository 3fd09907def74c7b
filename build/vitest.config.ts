import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Real browsers, workers and files: slow machines need patience, not failures.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/support/buildBeforeTests.ts'],
    pool: 'forks',
    reporters: ['default'],
  },
});
