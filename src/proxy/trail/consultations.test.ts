import { rename, writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { consultationsSchema, type ConsultationFilters } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { ours, problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from './testing/recorded.ts';

const sound = '000314153';

describe('the consultations of an agent', () => {
  let proxy: Recorded;
  beforeAll(async () => {
    proxy = await startRecorded();
    const { id } = await proxy.openCase();
    for (const path of [
      apiPaths.filings(id, sound),
      apiPaths.figures(id, sound),
      apiPaths.figures(id, sound),
    ])
      await proxy.get(path);
  });
  afterAll(() => proxy.remove());

  const browser = { ...ours, 'sec-fetch-site': 'same-origin' };
  const ask = async (filters: ConsultationFilters = {}, headers: Record<string, string> = ours) =>
    proxy.get(`${apiPaths.consultations}?${new URLSearchParams(filters as Record<string, string>)}`, headers);

  test('are theirs alone, newest first, filtered', async () => {
    const own = consultationsSchema.parse(await (await ask()).json());
    expect(own.consultations).toHaveLength(5);
    const seqs = own.consultations.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    const figures = consultationsSchema.parse(
      await (await ask({ siren: sound, event: 'figures_read' })).json(),
    );
    expect(figures.consultations).toHaveLength(2);
    expect(new Set(figures.consultations.map(({ event, siren }) => `${event} ${siren}`))).toEqual(
      new Set([`figures_read ${sound}`]),
    );
    const first = await ask({}, browser);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(await first.json()).toEqual({ consultations: [], next: null });
    await proxy.post(
      apiPaths.cases,
      { demarche: 'fraude', objet: 'à moi', commitment: false },
      { ...browser, cookie },
    );
    expect(await (await ask({}, { ...browser, cookie })).json()).toMatchObject({
      consultations: [{ event: 'case_opened', objet: 'à moi' }],
      next: null,
    });
  });

  test.each(['siren=123456789', 'from=hier', 'event=theft', 'before=1', 'agent=other'])(
    'refuse « %s »',
    async (query) => {
      expect(await problemOf(proxy.get(`${apiPaths.consultations}?${query}`))).toMatchObject({
        code: 'invalid_request',
      });
    },
  );
});

describe('a trail that cannot be written', () => {
  let blind: Recorded;
  let id: string;
  beforeAll(async () => {
    blind = await startRecorded();
    ({ id } = await blind.openCase());
    await rename(blind.folder, `${blind.folder}-away`);
    await writeFile(blind.folder, 'no folder');
  });
  afterAll(() => blind.remove());

  test('lets no data through, and asks nothing of the upstream', async () => {
    const before = blind.simulator.requests().length;
    const asked = [
      apiPaths.filings(id, sound),
      apiPaths.archive(id, sound),
      apiPaths.figures(id, sound),
      apiPaths.document(id, sound, '1'),
      apiPaths.metadata(id, sound, '1'),
      apiPaths.consultations,
    ];
    for (const path of asked) {
      const answer = await blind.get(path);
      expect(answer.status).toBe(503);
      expect(await problemOf(answer)).toMatchObject({ code: 'trail_unavailable' });
    }
    const refused = blind.post(apiPaths.cases, { demarche: 'marches', objet: 'x', commitment: true });
    expect(await problemOf(refused)).toMatchObject({ code: 'trail_unavailable' });
    expect((await blind.get(apiPaths.session)).status).toBe(200);
    expect(await problemOf(blind.get(apiPaths.cases, {}))).toMatchObject({ code: 'cross_site' });
    expect(blind.simulator.requests()).toHaveLength(before);
    expect(blind.log()).toMatch(/"fault":"ENOTDIR".*the trail cannot be written/);
    expect(blind.log()).not.toContain(blind.folder);
  });
});
