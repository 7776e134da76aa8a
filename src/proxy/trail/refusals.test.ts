import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { ours, problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from './testing/recorded.ts';

const sound = '000314153';

let proxy: Recorded;
let caseId: string;
beforeAll(async () => {
  proxy = await startRecorded();
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.remove());

describe('what is refused or fails', () => {
  const other = { ...ours, 'sec-fetch-site': 'same-origin' };
  const document = (id = '1') => apiPaths.document(caseId, sound, id);

  beforeEach(() => proxy.news());

  test.each<[string, () => Promise<Response>, () => object]>([
    [
      'a source that the procedure does not open',
      async () => proxy.get(apiPaths.figures((await proxy.openCase({ demarche: 'fraude' })).id, sound)),
      () => ({
        code: 'source_not_allowed',
        siren: sound,
        demarche: 'fraude',
        agent: { id: 'demonstration' },
      }),
    ],
    [
      'what asks for the commitment',
      async () => proxy.get(apiPaths.figures((await proxy.openCase({ commitment: false })).id, sound)),
      () => ({ code: 'commitment_required', siren: sound, demarche: 'marches' }),
    ],
    [
      'the case of another agent',
      () => proxy.get(apiPaths.filings(caseId, sound), other),
      () => ({ code: 'case_unknown', case: caseId, demarche: null, objet: null, siren: sound }),
    ],
    [
      'a case that has not the form of one',
      () => proxy.get(apiPaths.filings('a b\n{"seq":1}', sound)),
      () => ({ code: 'case_unknown', case: null, siren: sound }),
    ],
    [
      'a number that is no SIREN',
      () => proxy.get(apiPaths.filings(caseId, '123456789')),
      () => ({ code: 'invalid_siren', siren: null }),
    ],
    [
      'a case without a reason',
      () => proxy.post(apiPaths.cases, { demarche: 'marches', objet: '', commitment: true }),
      () => ({ code: 'invalid_justification', case: null }),
    ],
    [
      'a call from another site',
      () => proxy.get(document(), { ...ours, 'sec-fetch-site': 'cross-site' }),
      () => ({ code: 'cross_site', agent: null, siren: sound, filing: { id: '1', closing: null } }),
    ],
  ])('%s: refused, with its code and its address without values', async (_what, ask, expected) => {
    const before = proxy.simulator.requests().length;
    const answer = await ask();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(proxy.simulator.requests()).toHaveLength(before);
    const line = (await proxy.news()).at(-1);
    expect(line).toMatchObject({ event: 'request_refused', outcome: 'refused', ...expected() });
    expect(line?.what).toMatch(
      /^(GET|POST) \/api\/cases(\/:case\/companies\/:siren\/\w+(\/:id\/document)?)?$/,
    );
  });

  test.each([
    ['the list', () => proxy.get(apiPaths.filings(caseId, '000102517')), 'filings_listed'],
    ['the figures', () => proxy.get(apiPaths.figures(caseId, '000102517')), 'figures_read'],
    [
      'the list behind a document',
      () => proxy.get(apiPaths.document(caseId, '000102517', '1')),
      'document_opened',
    ],
  ])('%s that the upstream refuses: failed, with its code', async (_what, ask, event) => {
    const { code } = await problemOf(ask());
    expect(await proxy.news()).toMatchObject([
      { event, outcome: 'failed', code, siren: '000102517', case: caseId, what: null },
    ]);
  });

  test('a filing that is not in the list: failed', async () => {
    expect(await problemOf(proxy.get(document('none')))).toMatchObject({ code: 'document_missing' });
    expect(await proxy.news()).toMatchObject([
      { event: 'document_opened', outcome: 'failed', code: 'document_missing', filing: { id: 'none' } },
    ]);
  });

  test('what is refused without any bound does not fill the disk', async () => {
    for (let call = 0; call < 45; call += 1)
      await proxy.get(apiPaths.consultations, { ...ours, origin: 'http://evil.example' });
    const refused = (await proxy.news()).filter(({ code }) => code === 'cross_site');
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.length).toBeLessThanOrEqual(30);
  });
});
