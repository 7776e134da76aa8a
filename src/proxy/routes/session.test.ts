import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';
import { activitySchema, logoutSchema } from '#contract/session.ts';

import { ours } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

let proxy: Recorded;
let browser: Record<string, string>;
beforeAll(async () => {
  proxy = await startRecorded();
  await proxy.openCase();
});
beforeEach(async () => {
  const first = await proxy.get(apiPaths.session, { ...ours, 'sec-fetch-site': 'same-origin' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  browser = { ...ours, 'sec-fetch-site': 'same-origin', cookie };
  await proxy.news();
});
afterAll(() => proxy.remove());

async function sessionOf(headers: Record<string, string>): Promise<Record<string, unknown>> {
  return (await (await proxy.get(apiPaths.session, headers)).json()) as Record<string, unknown>;
}

describe('the demonstration’s session', () => {
  test('does not end before the agent’s eyes, and nobody logs in', async () => {
    expect(await sessionOf(browser)).toMatchObject({ login: false, expiresIn: null });
    const activity = await proxy.post(apiPaths.activity, {}, browser);
    expect(activitySchema.parse(await activity.json())).toEqual({ expiresIn: null });
  });

  test('ends by a logout: its cases with it, the commitment too, and the browser forgets what it kept', async () => {
    const agent = (await sessionOf(browser))['agent'];
    const asked = { demarche: 'marches', objet: 'un', commitment: true };
    const opened = await proxy.post(apiPaths.cases, asked, browser);
    const { id } = (await opened.json()) as { id: string };
    expect(await sessionOf(browser)).toMatchObject({ committed: ['marches'] });
    await proxy.news();

    const answer = await proxy.post(apiPaths.logout, {}, browser);
    expect(logoutSchema.parse(await answer.json())).toEqual({ location: null });
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-bilanscope=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 .*; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await proxy.news()).toMatchObject([
      { event: 'case_closed', case: id, objet: 'un' },
      { event: 'logout', case: null, objet: null, outcome: 'served' },
    ]);
    expect(await sessionOf(browser)).toMatchObject({ committed: [] });
    expect((await sessionOf(browser))['agent']).not.toEqual(agent);
  });
});
