import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { figuresSchema } from '#contract/figures.ts';
import { archiveSchema, filingsSchema } from '#contract/filings.ts';
import { metadataSchema } from '#contract/metadata.ts';
import { apiPaths } from '#contract/paths.ts';
import { ratioName } from '#domain/figures/names.ts';

import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let proxy: RunningProxy;
let caseId: string;
beforeAll(async () => {
  proxy = await startProxy({ INPI_TIMEOUT_S: '5', BDF_TIMEOUT_S: '5', AGENT_DOCUMENTS_PER_MINUTE: '1000' });
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.close());

const list = async (siren: string) =>
  filingsSchema.parse(await (await proxy.get(apiPaths.filings(caseId, siren))).json()).filings;
const figures = async (siren: string) =>
  figuresSchema.parse(await (await proxy.get(apiPaths.figures(caseId, siren))).json()).years;
const document = (siren: string, id: string) => proxy.get(apiPaths.document(caseId, siren, id));

describe('every failure of an upstream, as the agent is told', () => {
  test.each([
    ['000100412', 'not_found', 'not_found'],
    ['000102111', 'upstream_refused', 'upstream_refused'],
    ['000102210', 'upstream_refused', 'upstream_refused'],
    ['000102319', 'upstream_refused', 'upstream_refused'],
    ['000102418', 'upstream_rate_limited', 'upstream_rate_limited'],
    ['000102517', 'upstream_unavailable', 'upstream_unavailable'],
    ['000102616', 'upstream_maintenance', 'upstream_maintenance'],
    ['000102715', 'upstream_timeout', 'upstream_timeout'],
    ['000102814', 'upstream_timeout', 'upstream_timeout'],
    ['000102913', 'upstream_unavailable', 'upstream_unavailable'],
    ['000103010', 'upstream_invalid', 'upstream_invalid'],
    ['000103119', 'upstream_invalid', 'upstream_invalid'],
    ['000103416', 'upstream_invalid', 'upstream_invalid'],
  ])('%s: filings %s, figures %s', async (siren, filings, bdf) => {
    const [first, second] = await Promise.all([
      problemOf(proxy.get(apiPaths.filings(caseId, siren))),
      problemOf(proxy.get(apiPaths.figures(caseId, siren))),
    ]);
    expect([first.code, second.code]).toEqual([filings, bdf]);
    expect(`${first.title} ${first.detail}`).not.toMatch(/error|undefined|null|\d{3} [A-Z]/);
  });

  test('a 429 says when to come back', async () => {
    const { status, retryAfter } = await problemOf(proxy.get(apiPaths.filings(caseId, '000102418')));
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(37);
  });

  test('a 409 is waited out', async () => {
    expect(await list('000103218')).not.toHaveLength(0);
  });
});

describe('every member of the cast that answers', () => {
  test('each document opens, or says why it does not', async () => {
    const session = await proxy.get(apiPaths.session);
    const { demonstration } = (await session.json()) as { demonstration: { siren: string }[] };
    const outcomes: Record<string, Record<string, number>> = {};
    for (const { siren } of demonstration.filter(
      (member) => member.siren < '000102111' || member.siren > '000103500',
    )) {
      const answer = await proxy.get(apiPaths.filings(caseId, siren));
      if (!answer.ok) continue;
      const counts: Record<string, number> = {};
      for (const { id } of filingsSchema.parse(await answer.json()).filings.slice(0, 6)) {
        const response = await document(siren, id);
        const outcome = response.ok ? 'served' : (await problemOf(response)).code;
        if (response.ok) await response.arrayBuffer();
        counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
      outcomes[siren] = counts;
    }
    const odd = Object.entries(outcomes).filter(([, counts]) =>
      Object.keys(counts).some((code) => code !== 'served'),
    );
    expect(Object.fromEntries(odd)).toEqual({
      '000101410': { served: 3, document_missing: 2 },
      '000101519': { served: 4, archive_rejected: 2 },
    });
  }, 120_000);

  test('a document that is listed but not in the archive is said so before anyone opens it', async () => {
    const siren = '000101410';
    const archive = archiveSchema.parse(await (await proxy.get(apiPaths.archive(caseId, siren))).json());
    expect(
      Object.values(archive.documents ?? {}).filter((state) => state.document === 'missing'),
    ).not.toHaveLength(0);
  });

  test('a storage that refuses ranges is read through a copy', async () => {
    const [filing] = await list('000101915');
    const fresh = (await proxy.openCase({ objet: 'sans plages' })).id;
    const asked = await proxy.get(apiPaths.archive(fresh, '000101915'));
    expect(archiveSchema.parse(await asked.json()).documents).toBeNull();
    const answer = await document('000101915', filing?.id ?? '');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('an archive whose address has expired is asked for again', async () => {
    const [filing] = await list('000103515');
    expect((await document('000103515', filing?.id ?? '')).status).toBe(200);
  });

  test('a filing of six days ago still awaits its XML', async () => {
    const siren = '000100719';
    await proxy.get(apiPaths.archive(caseId, siren));
    const filings = await list(siren);
    expect(filings.map(({ archive }) => archive?.metadata)).toContain('awaited');
    const awaited = filings.find(({ archive }) => archive?.metadata === 'awaited');
    expect(await problemOf(proxy.get(apiPaths.metadata(caseId, siren, awaited?.id ?? '')))).toMatchObject({
      code: 'document_missing',
    });
  });

  test('simplified accounts are read with their own columns', async () => {
    const [filing] = await list('000102012');
    const answer = await proxy.get(apiPaths.metadata(caseId, '000102012', filing?.id ?? ''));
    const { identity, lines } = metadataSchema.parse(await answer.json());
    expect(identity.accountsType?.code).toBe('S');
    const equity = lines.find(({ page, code }) => page === '01' && code === '142');
    expect(equity).toMatchObject({ form: '2033-A', columns: [null, null, 'N', 'N-1'] });
    expect(equity?.m3).not.toBeNull();
  });

  test('exercises of 12 and 18 months are not compared in percent', async () => {
    const reasons = (await figures('000100818')).map(
      ({ figures: { total_passif } }) => total_passif.evolution.absence,
    );
    expect(reasons).toContain('unequal_durations');
    expect(reasons.at(-1)).toBe('oldest_exercise');
  });

  test('a negative BFR has no ratio', async () => {
    for (const { figures: all } of await figures('000100917')) expect(all[ratioName].value).toBeNull();
  });

  test('evolutions that do not match their amounts are found, and what is missing stays missing', async () => {
    const cells = (await figures('000101717')).flatMap((year) => Object.values(year.figures));
    expect(cells.filter(({ evolution }) => evolution.verdict === 'mismatch').length).toBeGreaterThan(0);
    expect(cells.filter(({ value }) => value === null).length).toBeGreaterThan(0);
    expect(cells.filter(({ evolution }) => evolution.absence === 'previous_zero').length).toBeGreaterThan(0);
  });
});
