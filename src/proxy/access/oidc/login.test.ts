import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';
import { sessionSchema, type Session } from '#contract/session.ts';

import { Browser } from '../../testing/identity-provider/browser.ts';
import {
  startIdentityProvider,
  type IdentityProvider,
} from '../../testing/identity-provider/identity-provider.ts';
import { client, logIn, oidcEnvironment } from '../../testing/identity-provider/logging-in.ts';
import { ours } from '../../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../../trail/testing/recorded.ts';

const page = { ...ours, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

let provider: IdentityProvider;
let proxy: Recorded;
let remove: () => void;
beforeAll(async () => {
  provider = await startIdentityProvider({ ...client, alg: 'RS256' });
  const oidc = oidcEnvironment(provider.issuer);
  ({ remove } = oidc);
  proxy = await startRecorded(oidc.environment);
  provider.register(proxy.url);
});
afterAll(async () => {
  await proxy.remove();
  await provider.close();
  remove();
});

async function sessionOf(browser: Browser): Promise<Session> {
  const answer = await browser.ask(proxy.url + apiPaths.session, { headers: page });
  return sessionSchema.parse(await answer.json());
}

describe('a login at the real provider', () => {
  test('comes back', async () => {
    const browser = new Browser();
    expect((await sessionOf(browser)).agent).toBeNull();
    const location = await logIn(browser, proxy.url, 'agent-marches', '/entreprises/000314153?x=1#y');
    expect(location).toBe('/entreprises/000314153?x=1#y');
    expect((await sessionOf(browser)).agent).toMatchObject({ name: 'Claude Martin' });
  });
});
