import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromiumPath } from './.ci/chromium.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
          exclude: ['src/app/**'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          include: ['src/app/**/*.test.ts', 'src/app/**/*.test.tsx'],
          testTimeout: 30_000,
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
