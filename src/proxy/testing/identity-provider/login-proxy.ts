import { apiPaths } from '#contract/paths.ts';
import { sessionSchema, type Session } from '#contract/session.ts';

import { startRecorded, type Recorded } from '../../trail/testing/recorded.ts';
import { ours } from '../running-proxy.ts';
import type { Browser } from './browser.ts';
import type { Client } from './configuration.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { client, oidcEnvironment } from './logging-in.ts';

/** A proxy whose agents log in at the real provider, asked by its own pages. */
export type LoginProxy = {
  proxy: Recorded;
  issuer: string;
  sessionOf: (browser: Browser) => Promise<Session>;
  get: (browser: Browser, path: string) => Promise<Response>;
  post: (browser: Browser, path: string, body?: unknown) => Promise<Response>;
  remove: () => Promise<void>;
};

/** What a page of ours sends. */
export const page = { ...ours, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

export async function startLoginProxy(
  alg: Client['alg'],
  environment: Record<string, string> = {},
): Promise<LoginProxy> {
  const provider = await startIdentityProvider({ ...client, alg });
  const oidc = oidcEnvironment(provider.issuer);
  const proxy = await startRecorded({ ...oidc.environment, ...environment });
  provider.register(proxy.url);
  const get = (browser: Browser, path: string) => browser.ask(proxy.url + path, { headers: page });
  return {
    proxy,
    issuer: provider.issuer,
    sessionOf: async (browser) => sessionSchema.parse(await (await get(browser, apiPaths.session)).json()),
    get,
    post: (browser, path, body = {}) =>
      browser.ask(proxy.url + path, { method: 'POST', headers: page, body: JSON.stringify(body) }),
    remove: async () => {
      await proxy.remove();
      await provider.close();
      oidc.remove();
    },
  };
}
