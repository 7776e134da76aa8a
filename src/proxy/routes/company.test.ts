import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { figuresSchema } from '#contract/figures.ts';
import { archiveSchema, filingsSchema, type Filings } from '#contract/filings.ts';
import { metadataSchema } from '#contract/metadata.ts';
import { apiPaths } from '#contract/paths.ts';

import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

const sound = '000314153';

let proxy: RunningProxy;
let committed: string;
beforeAll(async () => {
  proxy = await startProxy();
  committed = (await proxy.openCase()).id;
});
afterAll(() => proxy.close());

async function filingsOf(siren: string, caseId = committed): Promise<Filings> {
  return filingsSchema.parse(await (await proxy.get(apiPaths.filings(caseId, siren))).json());
}

const callsTo = (path: string) =>
  proxy.simulator.requests().filter((line) => line.path.includes(path)).length;

describe('a company within a case', () => {
  test('lists its filings, newest first, with who answered and when', async () => {
    const { filings, source, fetchedAt } = await filingsOf(sound);
    expect(filings).toHaveLength(8);
    const closings = filings.map(({ closingDate }) => closingDate ?? '');
    expect(closings).toEqual(closings.toSorted().toReversed());
    expect(source).toEqual({ provider: 'INPI', service: 'API Entreprise', contract: 'v2' });
    expect(Date.parse(fetchedAt)).toBeLessThanOrEqual(Date.now());
    expect(filings[0]).toMatchObject({
      greffe: { code: '2501', label: 'Besançon' },
      confidentiality: 'partial',
    });
  });

  test('a reload spends no call; refreshing spends one; another reason is another call', async () => {
    const { id } = await proxy.openCase({ objet: 'comptage' });
    const before = callsTo(`bilans_inpi/${sound}`);
    await Promise.all([filingsOf(sound, id), filingsOf(sound, id)]);
    await filingsOf(sound, id);
    expect(callsTo(`bilans_inpi/${sound}`) - before).toBe(1);
    await proxy.get(apiPaths.filings(id, sound, true));
    expect(callsTo(`bilans_inpi/${sound}`) - before).toBe(2);
    await filingsOf(sound, (await proxy.openCase({ objet: 'autre' })).id);
    expect(callsTo(`bilans_inpi/${sound}`) - before).toBe(3);
  });

  test('its archive tells its name, and what is there of each filing, in the list too', async () => {
    const archive = archiveSchema.parse(await (await proxy.get(apiPaths.archive(committed, sound))).json());
    expect(archive.company?.name).toBe('Ateliers Ménétrier (fictive)');
    const { filings } = await filingsOf(sound);
    expect(filings.map(({ archive }) => archive?.document)).toEqual(filings.map(() => 'present'));
  });

  test('serves a PDF whole, under a name that says what it is', async () => {
    const [filing] = (await filingsOf(sound)).filings;
    const answer = await proxy.get(apiPaths.document(committed, sound, filing?.id ?? ''));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="${sound}_${filing?.closingDate}_comptes-annuels_partiellement-confidentiel_${filing?.id}.pdf"`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(Number(answer.headers.get('content-length')));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const again = Buffer.from(
      await (await proxy.get(apiPaths.document(committed, sound, filing?.id ?? ''))).arrayBuffer(),
    );
    const digest = (of: Buffer) => createHash('sha256').update(of).digest('hex');
    expect(digest(again)).toBe(digest(bytes));
  });

  test('the XML’s lines carry the figures of the Banque de France for that closing', async () => {
    const { years } = figuresSchema.parse(await (await proxy.get(apiPaths.figures(committed, sound))).json());
    const { filings } = await filingsOf(sound);
    const [year] = years;
    const filing = filings.find(({ closingDate }) => closingDate?.startsWith(year?.closing ?? 'none'));
    const answer = await proxy.get(apiPaths.metadata(committed, sound, filing?.id ?? ''));
    const { format, identity, lines } = metadataSchema.parse(await answer.json());
    expect(format).toBe('bilans-saisis');
    expect(identity).toMatchObject({ denomination: 'Ateliers Ménétrier (fictive)', siren: sound });
    const equity = lines.find(({ page, code }) => page === '02' && code === 'DL');
    const received = year?.figures.capitaux_propres_et_assimiles.value ?? Number.NaN;
    expect(Math.abs((equity?.m1 ?? 0) - received)).toBeLessThanOrEqual(500);
  });

  test('without the commitment, only public documents open, and no figure', async () => {
    const { id } = await proxy.openCase({ commitment: false });
    const { filings } = await filingsOf(sound, id);
    const codeOf = async (path: string) => {
      const answer = await proxy.get(path);
      return answer.ok ? 'served' : (await problemOf(answer)).code;
    };
    for (const { id: filing, confidentiality } of filings) {
      const expected = confidentiality === 'public' ? 'served' : 'commitment_required';
      expect(await codeOf(apiPaths.document(id, sound, filing))).toBe(expected);
      expect(await codeOf(apiPaths.metadata(id, sound, filing))).toBe(expected);
    }
    expect(await problemOf(proxy.get(apiPaths.figures(id, sound)))).toMatchObject({
      code: 'commitment_required',
      status: 403,
    });
  });

  test('a source that the procedure does not open is refused without a call', async () => {
    const { id } = await proxy.openCase({ demarche: 'fraude' });
    const before = callsTo('bilans_entreprises_bdf');
    expect(await problemOf(proxy.get(apiPaths.figures(id, sound)))).toMatchObject({
      code: 'source_not_allowed',
      status: 403,
    });
    expect(callsTo('bilans_entreprises_bdf')).toBe(before);
  });

  test.each([
    ['12345678', 'invalid_siren', 422],
    ['788242668', 'invalid_siren', 422],
    ['7882%2F..%2F7', 'invalid_siren', 422],
    ['552100554', 'not_found', 404],
  ])('« %s » is %s', async (siren, code, status) => {
    const before = proxy.simulator.requests().length;
    const address = apiPaths.filings(committed, 'SIREN').replace('SIREN', siren);
    expect(await problemOf(proxy.get(address))).toMatchObject({ code, status });
    expect(proxy.simulator.requests().length - before).toBe(code === 'not_found' ? 1 : 0);
  });

  test('an unknown case, procedure, reason or filing', async () => {
    expect(await problemOf(proxy.get(apiPaths.filings('none', sound)))).toMatchObject({
      code: 'case_unknown',
      status: 404,
    });
    expect(await problemOf(proxy.get(apiPaths.document(committed, sound, '1')))).toMatchObject({
      code: 'document_missing',
    });
    for (const wrong of [
      { demarche: 'autre' },
      { objet: '' },
      { objet: 'x'.repeat(50) },
      { commitment: 'oui' },
      { objet: null },
    ])
      expect(
        await problemOf(
          proxy.post(apiPaths.cases, { demarche: 'marches', objet: 'x', commitment: true, ...wrong }),
        ),
      ).toMatchObject({
        code: 'invalid_justification',
        status: 422,
      });
  });

  test('neither token, archive address, SIREN nor reason reaches the technical log', () => {
    const log = proxy.log();
    expect(log).toContain('/api/cases/:case/companies/:siren/filings');
    expect(log).not.toMatch(/000314153|2026-041|all_documents|Bearer|Camille/);
  });
});

describe('our own limits', () => {
  test('calls and documents a minute, with the wait', async () => {
    const strict = await startProxy({ AGENT_CALLS_PER_MINUTE: '4', AGENT_DOCUMENTS_PER_MINUTE: '1' });
    const { id } = await strict.openCase();
    const list = filingsSchema.parse(await (await strict.get(apiPaths.filings(id, sound))).json());
    const document = apiPaths.document(id, sound, list.filings[0]?.id ?? '');
    await (await strict.get(document)).arrayBuffer();
    const second = await problemOf(strict.get(document));
    expect(second).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect(second.retryAfter).toBeGreaterThan(0);
    expect(await problemOf(strict.get(apiPaths.cases))).toMatchObject({ code: 'too_many_requests' });
    expect((await strict.get(apiPaths.session)).status).toBe(200);
    await strict.close();
  });
});
