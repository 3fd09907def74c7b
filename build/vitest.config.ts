import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundledReader } from './readerForTests.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const PURE = 'tests/shared/**/*.test.ts';

export default defineConfig({
  root,
  plugins: [bundledReader()],
  test: {
    // Real browsers, workers and files: slow machines need patience, not failures.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    globalSetup: ['tests/support/buildBeforeTests.ts'],
    pool: 'forks',
    // Vitest would leave one core free; more than one test a core makes browsers wait for each other.
    maxWorkers: availableParallelism(),
    reporters: ['default'],
    projects: [
      // Pure functions leave nothing behind: their files share a process, and load what they all import once.
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      {
        extends: true,
        test: { name: 'machine', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: [PURE] },
      },
    ],
  },
});
