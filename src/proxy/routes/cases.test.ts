import { rename } from 'node:fs/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { caseSchema, casesSchema } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import { ours, problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

const sound = '000314153';
const stranger = { ...ours, 'sec-fetch-site': 'same-origin' };

let proxy: Recorded;
beforeAll(async () => {
  proxy = await startRecorded();
  await proxy.openCase();
});
beforeEach(() => proxy.news());
afterAll(() => proxy.remove());

async function listed(headers = ours): Promise<string[]> {
  const answer = await proxy.get(apiPaths.cases, headers);
  return casesSchema.parse(await answer.json()).map(({ id }) => id);
}

describe('a case', () => {
  test('that is resumed is the newest for whoever asks next, and the trail says so', async () => {
    const older = await proxy.openCase({ objet: 'un' });
    const newer = await proxy.openCase({ objet: 'deux' });
    expect((await listed()).slice(0, 2)).toEqual([newer.id, older.id]);
    await proxy.news();

    const answer = await proxy.post(apiPaths.resumeCase(older.id), {});
    expect([answer.status, caseSchema.parse(await answer.json())]).toEqual([200, older]);
    expect((await listed()).slice(0, 2)).toEqual([older.id, newer.id]);
    expect(await proxy.news()).toMatchObject([
      { event: 'case_resumed', case: older.id, objet: 'un', outcome: 'served' },
    ]);
  });

  test('that is closed exists no more, and the trail says so', async () => {
    const opened = await proxy.openCase({ objet: 'à clore' });
    await proxy.news();
    const answer = await proxy.post(apiPaths.closeCase(opened.id), {});
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(await proxy.news()).toMatchObject([
      { event: 'case_closed', case: opened.id, objet: 'à clore', outcome: 'served' },
    ]);
    expect(await listed()).not.toContain(opened.id);
    for (const again of [
      proxy.get(apiPaths.filings(opened.id, sound)),
      proxy.post(apiPaths.resumeCase(opened.id), {}),
      proxy.post(apiPaths.closeCase(opened.id), {}),
    ])
      expect(await problemOf(again)).toMatchObject({ code: 'case_unknown', status: 404 });
  });

  test('of another agent can neither be resumed nor closed, and its place does not change', async () => {
    const first = await proxy.openCase({ objet: 'premier' });
    await proxy.openCase({ objet: 'second' });
    const before = await listed();
    for (const path of [apiPaths.resumeCase(first.id), apiPaths.closeCase(first.id)])
      expect(await problemOf(proxy.post(path, {}, stranger))).toMatchObject({
        code: 'case_unknown',
        status: 404,
      });
    expect(await listed()).toEqual(before);
  });

  test('that the trail could not tell of does not come, stays as it was, and its commitment is not given', async () => {
    const own = await proxy.get(apiPaths.session, stranger);
    const headers = { ...stranger, cookie: own.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const asked = { demarche: 'aides', objet: 'sans trace', commitment: true };
    const kept = caseSchema.parse(
      await (await proxy.post(apiPaths.cases, { ...asked, commitment: false }, headers)).json(),
    );
    const aside = `${proxy.folder}-aside`;
    await rename(proxy.folder, aside);
    try {
      for (const [path, body] of [
        [apiPaths.cases, asked],
        [apiPaths.closeCase(kept.id), {}],
      ] as const)
        expect(await problemOf(proxy.post(path, body, headers))).toMatchObject({
          code: 'trail_unavailable',
          status: 503,
        });
    } finally {
      await rename(aside, proxy.folder);
    }
    expect(await listed(headers)).toEqual([kept.id]);
    expect(await (await proxy.get(apiPaths.session, headers)).json()).toMatchObject({ committed: [] });
  });
});
