import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { deedsSchema, type Deeds } from '#contract/deeds.ts';
import { archiveSchema, filingsSchema, type Filings } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';

import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

const sound = '000314153';

let proxy: RunningProxy;
let caseId: string;
beforeAll(async () => {
  proxy = await startProxy(
    { SIMULATOR_CONTRACT: 'v3', INPI_TIMEOUT_S: '1', BDF_TIMEOUT_S: '1', AGENT_DOCUMENTS_PER_MINUTE: '1000' },
    {},
  );
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.close());

const listOf = async (siren: string, id = caseId): Promise<Filings> =>
  filingsSchema.parse(await (await proxy.get(apiPaths.filings(id, siren))).json());

const deedsOf = async (siren: string): Promise<Deeds> =>
  deedsSchema.parse(await (await proxy.get(apiPaths.deeds(caseId, siren))).json());

async function outcomeOf(path: string): Promise<string> {
  const answer = await proxy.get(path);
  if (!answer.ok) return (await problemOf(answer)).code;
  const bytes = Buffer.from(await answer.arrayBuffer()).subarray(0, 1024);
  return bytes.includes('%PDF-') ? 'served' : 'no PDF';
}

const callsTo = (part: string) => proxy.simulator.requests().filter(({ path }) => path.includes(part)).length;

describe('INPI through v3', () => {
  test('lists public filings alone, and says that it knows no others', async () => {
    const { filings, source, answers } = await listOf(sound);
    expect(source).toEqual({ provider: 'INPI', service: 'API Entreprise', contract: 'v3', publicOnly: true });
    expect(answers).toHaveLength(1);
    expect(new Set(filings.map(({ confidentiality }) => confidentiality))).toEqual(new Set(['public']));
    expect(filings[0]).toMatchObject({ greffe: { code: '2501', label: 'Besançon' }, consolidated: false });
    const closings = filings.map(({ closingDate }) => closingDate ?? '');
    expect(closings).toEqual(closings.toSorted().toReversed());
  });

  test('a document opens in two steps, without the commitment, and nothing of its links is told', async () => {
    const { id } = await proxy.openCase({ commitment: false });
    const [filing] = (await listOf(sound, id)).filings;
    const before = callsTo('/proxy/');
    expect(await outcomeOf(apiPaths.document(id, sound, filing?.id ?? ''))).toBe('served');
    expect(callsTo('/proxy/') - before).toBe(2);
    const list = await (await proxy.get(apiPaths.filings(id, sound))).text();
    expect(list + proxy.log()).not.toMatch(/\/proxy\/|document_url|Bearer/);
  });

  test('has no keyed data, and tells at once what it holds of each document', async () => {
    const { filings } = await listOf(sound);
    expect(await problemOf(proxy.get(apiPaths.metadata(caseId, sound, filings[0]?.id ?? '')))).toMatchObject({
      code: 'document_missing',
    });
    const before = proxy.simulator.requests().length;
    const archive = archiveSchema.parse(await (await proxy.get(apiPaths.archive(caseId, sound))).json());
    expect(archive.company).toBeNull();
    expect(Object.keys(archive.documents ?? {}).toSorted()).toEqual(filings.map(({ id }) => id).toSorted());
    const progress = await proxy.get(apiPaths.archiveProgress(caseId, sound));
    expect(await progress.json()).toEqual({ fetching: null });
    expect(proxy.simulator.requests().length).toBe(before);
  });

  test('links that have died are renewed once, in silence', async () => {
    const siren = '000103515';
    const [filing] = (await listOf(siren)).filings;
    const before = callsTo(`${siren}/actes_bilans`);
    expect(await outcomeOf(apiPaths.document(caseId, siren, filing?.id ?? ''))).toBe('served');
    expect(callsTo(`${siren}/actes_bilans`) - before).toBe(1);
  });

  test('every document of every member opens, or says why it does not', async () => {
    const session = sessionSchema.parse(await (await proxy.get(apiPaths.session)).json());
    const outcomes: Record<string, string[]> = {};
    for (const { siren } of session.demonstration) {
      const answer = await proxy.get(apiPaths.filings(caseId, siren));
      if (!answer.ok) continue;
      const { filings } = filingsSchema.parse(await answer.json());
      const found = await Promise.all(
        filings
          .slice(0, 6)
          .map(({ id }) => outcomeOf(apiPaths.document(caseId, siren, id)).catch(() => 'cut')),
      );
      const odd = found.filter((outcome) => outcome !== 'served');
      if (odd.length > 0) outcomes[siren] = odd.toSorted();
    }
    expect(outcomes).toEqual({
      '000101410': ['document_missing', 'document_missing'],
      '000101519': ['archive_rejected', 'archive_rejected'],
      '000101915': Array.from({ length: 5 }, () => 'upstream_unavailable'),
    });
  }, 120_000);

  test('a company without any public filing is told as such', async () => {
    const { code, reason, title } = await problemOf(proxy.get(apiPaths.filings(caseId, '000100412')));
    expect({ code, reason }).toEqual({ code: 'not_found', reason: 'public_only' });
    expect(title).toContain('public');
  });

  test('lists and documents of one company cost one call', async () => {
    const { id } = await proxy.openCase({ objet: 'comptage' });
    const before = callsTo(`${sound}/actes_bilans`);
    await Promise.all([listOf(sound, id), proxy.get(apiPaths.deeds(id, sound)), listOf(sound, id)]);
    expect(callsTo(`${sound}/actes_bilans`) - before).toBe(1);
    await proxy.get(apiPaths.filings(id, sound, true));
    expect(callsTo(`${sound}/actes_bilans`) - before).toBe(2);
  });
});

describe('deeds', () => {
  test('are listed, newest first, and open under a name that says what they are', async () => {
    const { deeds, source } = await deedsOf(sound);
    expect(source.contract).toBe('v3');
    expect(deeds.length).toBeGreaterThan(1);
    expect(deeds.flatMap(({ contents }) => contents)).not.toHaveLength(0);
    const [deed] = deeds;
    const answer = await proxy.get(apiPaths.deedDocument(caseId, sound, deed?.id ?? ''));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="${sound}_${deed?.depositDate}_acte_${deed?.id}.pdf"`,
    );
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await outcomeOf(apiPaths.deedDocument(caseId, sound, 'none'))).toBe('document_missing');
  });

  test('v2 knows none', async () => {
    const v2 = await startProxy();
    const { id } = await v2.openCase();
    expect(await problemOf(v2.get(apiPaths.deeds(id, sound)))).toMatchObject({
      code: 'source_not_installed',
      status: 404,
    });
    expect(sessionSchema.parse(await (await v2.get(apiPaths.session)).json())).toMatchObject({
      deeds: false,
      contract: 'v2',
    });
    await v2.close();
  });
});

describe('failures through v3', () => {
  test.each([
    ['000102111', /^upstream_refused token_(expired|revoked)$/, /^upstream_refused token_(revoked|invalid)$/],
    ['000102210', /^upstream_refused address_refused$/, /^upstream_refused rights_missing$/],
    ['000102319', /^upstream_refused parameters_refused$/, /^upstream_refused recipient_refused$/],
    ['000102418', /^upstream_rate_limited undefined$/, /^upstream_rate_limited undefined$/],
    [
      '000102517',
      /^upstream_unavailable (provider_\w+|network)$/,
      /^upstream_unavailable (provider_\w+|network)$/,
    ],
    ['000102616', /^upstream_maintenance undefined$/, /^upstream_maintenance undefined$/],
    ['000102715', /^upstream_timeout provider_slow$/, /^upstream_timeout provider_slow$/],
    ['000103010', /^upstream_unavailable undefined$/, /^upstream_invalid undefined$/],
    ['000103119', /^upstream_invalid undefined$/, /^upstream_invalid undefined$/],
    ['000103416', /^upstream_invalid undefined$/, /^upstream_invalid undefined$/],
  ])('%s: filings %s, figures %s', async (siren, filings, figures) => {
    const [first, second] = await Promise.all([
      problemOf(proxy.get(apiPaths.filings(caseId, siren))),
      problemOf(proxy.get(apiPaths.figures(caseId, siren))),
    ]);
    expect(`${first.code} ${first.reason}`).toMatch(filings);
    expect(`${second.code} ${second.reason}`).toMatch(figures);
    expect(`${first.title} ${first.detail} ${second.detail}`).not.toMatch(/error|undefined|null|\b00\d{3}\b/);
  });

  test('a maintenance says when it ends', async () => {
    const { retryAfter } = await problemOf(proxy.get(apiPaths.figures(caseId, '000102616', true)));
    expect([240, 3600]).toContain(retryAfter);
  });
});
