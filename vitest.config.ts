import { defineConfig } from 'vitest/config';

/** Three projects: `unit` needs nothing, `site` reads a finished `dist/`, `e2e` opens it in a browser. */
export default defineConfig({
  test: {
    // Most unit tests wait for a script they started: a worker for each core.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/e2e/**'],
          // No speed is asserted: the limit only ends a test that hangs, also on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // One worker for all files: the pages are parsed once.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxConcurrency: 2,
          testTimeout: 120_000,
          expect: { poll: { timeout: 110_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
