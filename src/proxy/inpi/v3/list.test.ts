import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../../problem-error.ts';
import { sampleText, stagingPayload } from '../../testing/sample.ts';
import { readAttachments } from './list.ts';

const siren = '000314153' as Siren;

const bilan = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  nom_document: `CA_${siren}_2501_1987B00041_2022_1048`,
  date_depot: '2023-08-08',
  date_cloture: '2022-12-31',
  date_mise_a_jour: '2023-11-01',
  type: 'bilan complet',
  url: `https://entreprise.api.gouv.fr/proxy/inpi/download/%2FV+${id}=`,
  ...changes,
});

const acte = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  nom_document: 'X9wvz5eKvKQv',
  date_depot: '2023-08-08',
  date_mise_a_jour: '2023-11-01',
  types_actes: [{ type_acte: 'Procès-verbal', type_decision: 'Augmentation du capital social' }],
  url: `https://entreprise.api.gouv.fr/proxy/inpi/download/${id}`,
  ...changes,
});

const answer = (bilans: unknown, actes: unknown = []) => ({ data: { actes, bilans }, links: {}, meta: {} });
const read = (bilans: unknown, actes?: unknown) => readAttachments(answer(bilans, actes), siren);

function failureOf(body: unknown): ProblemError | null {
  try {
    readAttachments(body, siren);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

describe('INPI’s answer in v3', () => {
  test('a filing is public, and its greffe and management number come from its name', () => {
    expect(read([bilan('a1')]).filings).toEqual([
      {
        id: 'a1',
        origins: ['api-entreprise'],
        documentName: 'CA_000314153_2501_1987B00041_2022_1048',
        closingDate: '2022-12-31',
        depositDate: '2023-08-08',
        nature: { code: 'C', label: 'Bilan complet' },
        confidentiality: 'public',
        confidentialityDetail: null,
        greffe: { code: '2501', label: 'Besançon' },
        managementNumber: '1987B00041',
        consolidated: false,
        archive: { document: 'present', metadata: 'absent', nameDifferences: [] },
      },
    ]);
  });

  test.each([
    ['bilan consolidé', 'K', true],
    ['bilan de type banque', 'B', false],
    ['bilan de type assurance', 'A', false],
    ['bilan de type agricole simplifié', 'AS', false],
    ['Bilan simplifié', 'S', false],
    ['bilan d’un genre nouveau', 'bilan d’un genre nouveau', null],
  ])('« %s » is of type %s', (type, code, consolidated) => {
    const [filing] = read([bilan('a1', { type })]).filings;
    expect(filing?.nature?.code).toBe(code);
    expect(filing?.consolidated).toBe(consolidated);
  });

  test.each([
    ['Bilan_2022_complet', null, null],
    ['CA_000314153_7501_K00059794156_2022_D', '7501', null],
    ['GU_CA_000314153_20221231_12345', null, null],
    [null, null, null],
  ])('the name %s tells what it can', (nom_document, greffe, managementNumber) => {
    const [filing] = read([bilan('a1', { nom_document })]).filings;
    expect(filing?.greffe?.code ?? null).toBe(greffe);
    expect(filing?.managementNumber).toBe(managementNumber);
  });

  test('a name of another year is shown as such; what is not told is null', () => {
    const untold = { nom_document: null, date_depot: null, date_cloture: '31/12/2022', type: null, url: '' };
    const { filings, filingLinks } = read([
      bilan('a1', { nom_document: `CA_${siren}_2501_1987B00041_2021_1048` }),
      bilan('a2', untold),
    ]);
    expect(filings.map(({ id, archive }) => [id, archive])).toEqual([
      ['a1', { document: 'present', metadata: 'absent', nameDifferences: ['closing_year'] }],
      ['a2', { document: 'missing', metadata: 'absent', nameDifferences: [] }],
    ]);
    expect(filings[1]).toMatchObject({
      closingDate: null,
      depositDate: null,
      nature: null,
      consolidated: null,
      greffe: null,
      documentName: null,
    });
    expect([...filingLinks.keys()]).toEqual(['a1']);
  });

  test('links are kept byte for byte', () => {
    const { filingLinks, deedLinks } = read([bilan('a1')], [acte('b1')]);
    expect(filingLinks.get('a1')).toBe('https://entreprise.api.gouv.fr/proxy/inpi/download/%2FV+a1=');
    expect(deedLinks.get('b1')).toBe('https://entreprise.api.gouv.fr/proxy/inpi/download/b1');
  });

  test('deeds come newest first, with what they hold as far as it is told', () => {
    const { deeds } = read(
      [],
      [
        acte('b1', { date_depot: '2020-01-01', types_actes: null }),
        acte('b2', { types_actes: [{ type_acte: null, type_decision: 'Changement de gérant' }, {}] }),
        acte('b3', { date_depot: null }),
      ],
    );
    expect(deeds.map(({ id }) => id)).toEqual(['b2', 'b1', 'b3']);
    expect(deeds.map(({ contents }) => contents)).toEqual([
      [{ type: 'Acte', decision: 'Changement de gérant' }],
      [],
      [{ type: 'Procès-verbal', decision: 'Augmentation du capital social' }],
    ]);
  });

  test('either list may be empty or absent', () => {
    expect(read([], []).filings).toEqual([]);
    expect(readAttachments({ data: {} }, siren)).toMatchObject({ filings: [], deeds: [] });
  });

  test.each<[string, unknown]>([
    ['v2’s shape', { url_documents: 'x', bilans: [] }],
    ['no data', { errors: [] }],
    ['two filings of one id', answer([bilan('a1'), bilan('a1')])],
    ['two deeds of one id', answer([], [acte('b1'), acte('b1')])],
    ['an id that is a path', answer([bilan('../a1')])],
    ['a number for an id', answer([bilan('a1', { id: 12 })])],
    [
      'another company’s document',
      answer([bilan('a1', { nom_document: 'CA_542065479_7803_1999B00360_2017_1' })]),
    ],
  ])('%s is refused', (_what, body) => {
    expect(failureOf(body)?.code).toBe('upstream_invalid');
  });

  test('whatever the answer, it is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
        const body = answer([bilan('a1', { type: one, date_depot: two, nom_document: three })], one);
        expect([undefined, 'upstream_invalid']).toContain(failureOf(body)?.code);
        expect(failureOf(two)?.code).toBe('upstream_invalid');
      }),
    );
  });
});

describe.skipIf(sampleText('v3-staging-inpi-200.yaml') === null)(
  'the staging answer (skipped when the samples are not there)',
  () => {
    test('gives three filings and a deed, whose document comes at once', () => {
      const payload = stagingPayload('v3-staging-inpi-200.yaml');
      const { filings, deeds, filingLinks } = readAttachments(payload, '130025265' as Siren);
      expect(filings.map(({ closingDate, nature }) => [closingDate, nature?.code])).toEqual([
        ['2022-12-31', 'C'],
        ['2021-12-31', 'C'],
        ['2020-12-31', 'S'],
      ]);
      expect(deeds).toHaveLength(1);
      expect(new URL(filingLinks.get(filings[0]?.id ?? '') ?? '').hostname).toBe('raw.githubusercontent.com');
    });
  },
);
