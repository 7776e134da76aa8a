import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loginPaths } from '#contract/paths.ts';

import { Browser } from './browser.ts';

/** What the proxy is to the identity providers of the tests. */
export const client = { id: 'bilanscope', secret: 'a-client-secret-of-the-tests-0123456789' } as const;

/** The environment of a proxy whose agents log in, and how to remove what it names. */
export function oidcEnvironment(issuer: string): { environment: Record<string, string>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-oidc-'));
  const secretFile = join(folder, 'secret');
  writeFileSync(secretFile, `${client.secret}\n`, { mode: 0o600 });
  return {
    environment: {
      IDENTITY: 'oidc',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET_FILE: secretFile,
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Goes from the proxy to the provider's page, types the name of an account there. @returns the address that comes back. */
export async function comeBack(
  browser: Browser,
  proxy: string,
  account: string,
  back?: string,
): Promise<string> {
  const callback = proxy + loginPaths.callback;
  const page = await browser.follow(proxy + loginPaths.login(back ?? '/'), callback);
  if (page.startsWith(callback)) return page;
  const typed = account === 'refus' ? 'refus=1' : `identifiant=${account}`;
  return browser.follow(page, callback, { method: 'POST', body: typed });
}

/** Logs in. @returns where the proxy sends the browser next. */
export async function logIn(
  browser: Browser,
  proxy: string,
  account: string,
  back?: string,
): Promise<string | null> {
  const answer = await browser.ask(await comeBack(browser, proxy, account, back));
  return answer.headers.get('location');
}
