import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { defineConfig } from '@playwright/test';

import { chromiumPath } from './.ci/chromium.ts';

const port = 3210;
const origin = `http://127.0.0.1:${port}`;

/** Where the same product answers through today's services. */
export const todayOrigin = `http://127.0.0.1:${port + 1}`;

/** Where the same product has agents log in, at a provider beside it. */
export const loginOrigin = `http://127.0.0.1:${port + 2}`;
const providerOrigin = `http://127.0.0.1:${port + 3}`;

/**
 * What the product and its provider share: of no use anywhere else, and readable by nobody else all the same. Under
 * `npm test`, it is looked for wherever it must not be.
 */
const clientSecret = 'CANARY-end-to-end-tests-only-0123456789';
const secretFolder = join(import.meta.dirname, 'node_modules/.cache/e2e');
const secretFile = join(secretFolder, 'client-secret');
mkdirSync(secretFolder, { recursive: true });
writeFileSync(secretFile, clientSecret, { mode: 0o600 });

const samples = join(import.meta.dirname, '../shared/samples');
/** Real files that the simulator serves in place; null where they are not. */
export const samplesFolder = existsSync(samples) ? samples : null;

const environment = {
  AGENT_CALLS_PER_MINUTE: '10000',
  AGENT_DOCUMENTS_PER_MINUTE: '1000',
  LOG_LEVEL: 'info',
};

/** Under `npm test`, the technical log goes where it is looked through for what it must not hold. */
const watched = process.env['WATCH_FOLDER'] ?? '';
const logTo = (name: string) => (watched === '' ? '' : ` > '${join(watched, `${name}.log`)}'`);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Two browsers on two shared cores: what fails once is tried again alone, and told apart as flaky.
  retries: 1,
  reporter: [['list'], ['json']],
  use: {
    baseURL: origin,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: ['--no-sandbox'] },
  },
  webServer: [
    {
      command: `node src/proxy/main.ts${logTo('demonstration')}`,
      url: `${origin}/api/health`,
      env: {
        ...environment,
        PORT: String(port),
        ...(samplesFolder === null ? {} : { SIMULATOR_FOLDER: samplesFolder }),
      },
      timeout: 60_000,
    },
    {
      command: `node src/proxy/main.ts${logTo('today')}`,
      url: `${todayOrigin}/api/health`,
      env: { ...environment, PORT: String(port + 1), SIMULATOR_CONTRACT: 'v3' },
      timeout: 60_000,
    },
    {
      command: 'node src/proxy/testing/identity-provider/run.ts',
      url: `${providerOrigin}/.well-known/openid-configuration`,
      env: { PORT: String(port + 3), CLIENT_SECRET: clientSecret, ORIGINS: loginOrigin },
      timeout: 60_000,
    },
    {
      command: `node src/proxy/main.ts${logTo('login')}`,
      url: `${loginOrigin}/api/health`,
      env: {
        ...environment,
        PORT: String(port + 2),
        IDENTITY: 'oidc',
        OIDC_ISSUER: providerOrigin,
        OIDC_CLIENT_ID: 'bilanscope',
        OIDC_CLIENT_SECRET_FILE: secretFile,
        OIDC_ACR_VALUES: 'eidas2 eidas3',
        OIDC_SCOPES: 'openid given_name usual_name email siret uid idp_id organization_label',
      },
      timeout: 60_000,
    },
  ],
});
