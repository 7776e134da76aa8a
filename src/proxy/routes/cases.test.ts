import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseSchema, casesSchema } from '#contract/cases.ts';
import { consultationsSchema } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { ours, problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let proxy: RunningProxy;
beforeAll(async () => {
  proxy = await startProxy();
});
afterAll(() => proxy.close());

async function listed(headers = ours): Promise<string[]> {
  const answer = await proxy.get(apiPaths.cases, headers);
  return casesSchema.parse(await answer.json()).map(({ id }) => id);
}

test('a case that is resumed is the newest for whoever asks next, and the trail says so', async () => {
  const older = await proxy.openCase({ objet: 'un' });
  const newer = await proxy.openCase({ objet: 'deux' });
  expect(await listed()).toEqual([newer.id, older.id]);

  const answer = await proxy.post(apiPaths.resumeCase(older.id), {});
  expect([answer.status, caseSchema.parse(await answer.json())]).toEqual([200, older]);
  expect(await listed()).toEqual([older.id, newer.id]);

  const trail = await proxy.get(`${apiPaths.consultations}?event=case_resumed`);
  const { consultations } = consultationsSchema.parse(await trail.json());
  expect(consultations).toMatchObject([{ case: older.id, objet: 'un', outcome: 'served' }]);
});

test('a case of another agent cannot be resumed, and its place does not change', async () => {
  const first = await proxy.openCase({ objet: 'premier' });
  await proxy.openCase({ objet: 'second' });
  const before = await listed();
  const stranger = { ...ours, 'sec-fetch-site': 'same-origin' };
  expect(await problemOf(proxy.post(apiPaths.resumeCase(first.id), {}, stranger))).toMatchObject({
    code: 'case_unknown',
    status: 404,
  });
  expect(await listed()).toEqual(before);
});
