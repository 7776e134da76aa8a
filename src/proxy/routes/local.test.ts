import { userInfo } from 'node:os';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { apiPaths, loginPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';

import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

let proxy: Recorded;
beforeAll(async () => {
  proxy = await startRecorded({ IDENTITY: 'local' });
});
afterAll(() => proxy.remove());

test('on a single workstation, the agent is the user of the operating system, in the trail too', async () => {
  const { username } = userInfo();
  const session = sessionSchema.parse(await (await proxy.get(apiPaths.session)).json());
  expect(session).toMatchObject({ agent: { name: username }, login: false, expiresIn: null });
  await proxy.openCase();
  const agent = { id: `local:${username}`, name: username, siret: null };
  expect(await proxy.news()).toMatchObject([
    { event: 'case_opened', agent },
    { event: 'commitment_given', agent },
  ]);
});

test('there, leaving closes the cases and takes the commitment back, and nobody logs in', async () => {
  const { id } = await proxy.openCase();
  await proxy.news();
  const answer = await proxy.post(apiPaths.logout, {});
  expect(await answer.json()).toEqual({ location: null });
  expect((await proxy.news()).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['case_closed', 'logout']),
  );
  expect((await proxy.get(apiPaths.filings(id, '000314153'))).status).toBe(404);
  const session = sessionSchema.parse(await (await proxy.get(apiPaths.session)).json());
  expect([session.agent?.name, session.committed]).toEqual([userInfo().username, []]);
  expect((await proxy.get(loginPaths.login('/'))).headers.get('location')).toBeNull();
});
