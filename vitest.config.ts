import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromiumPath } from './.ci/chromium.ts';

export default defineConfig({
  test: {
    // Of the proxy, by the tests of Node: `.ci/coverage.ts` says how much of it they must reach.
    coverage: {
      provider: 'v8',
      include: ['src/proxy/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**'],
      reporter: ['json-summary'],
      reportOnFailure: true,
    },
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
          exclude: ['src/app/**'],
          environment: 'node',
          testTimeout: 30_000,
          retry: 1,
        },
      },
      {
        extends: './vite.config.ts',
        // Fetched by a click, so that Vite would find them late and reload a test.
        optimizeDeps: { include: ['jszip', 'write-excel-file/browser'] },
        test: {
          name: 'browser',
          include: ['src/app/**/*.test.ts', 'src/app/**/*.test.tsx'],
          testTimeout: 30_000,
          // Drawing takes longer than vitest's own second on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // A second try is told apart at the end: see `.ci/failures.ts`.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: ['--no-sandbox'] },
              contextOptions: { locale: 'fr-FR', timezoneId: 'America/Martinique' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
