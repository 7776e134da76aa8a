import { defineConfig } from '@playwright/test';

import { chromiumPath } from './.ci/chromium.ts';

const port = 3210;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node src/proxy/main.ts',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), AGENT_CALLS_PER_MINUTE: '10000', AGENT_DOCUMENTS_PER_MINUTE: '1000' },
    timeout: 30_000,
  },
});
