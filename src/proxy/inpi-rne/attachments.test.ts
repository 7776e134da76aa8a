import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bilan, codeOf, id, read, saisi, siren } from './testing/documents.ts';

describe('the register’s documents of a company', () => {
  test('a filing, its confidentiality and what was keyed of it', () => {
    const { filings, keyed, company } = read({ bilans: [bilan('01')], bilansSaisis: [saisi()] });
    expect(filings).toEqual([
      {
        id: id('01'),
        origins: ['inpi-rne'],
        documentName: 'CA_000314153_2501_1987B00041_2023_7228',
        closingDate: '2023-12-31',
        depositDate: '2024-04-24',
        nature: { code: 'C', label: 'Bilan complet' },
        confidentiality: 'public',
        confidentialityDetail: null,
        greffe: { code: '2501', label: 'Besançon' },
        managementNumber: '1987B00041',
        consolidated: false,
        archive: { document: 'present', metadata: 'present', nameDifferences: [] },
      },
    ]);
    expect([...keyed.keys()]).toEqual([id('01')]);
    expect(company).toEqual({ name: 'Ateliers', closingDate: '2023-12-31' });
  });

  test.each([
    ['Public', 'public', null],
    ['Confidentiel', 'confidential', null],
    ['Partiellement confidentiel', 'partial', 'income_statement'],
    ['partiellement confidentiel (RAPCAC)', 'partial', 'auditor_report'],
    ['Publication simplifiée', 'partial', 'simplified_publication'],
    ['Publication simplifiee ', 'partial', 'simplified_publication'],
    ['Secret', 'unknown', null],
    ['constructor', 'unknown', null],
    [null, 'unknown', null],
  ])('« %s » is %s, %s', (word, confidentiality, confidentialityDetail) => {
    expect(read({ bilans: [bilan('01', { confidentiality: word })] }).filings[0]).toMatchObject({
      confidentiality,
      confidentialityDetail,
    });
  });

  test('keyed accounts are tied by the number of the deposit, else by its date, closing and type', () => {
    const tied = (one: Record<string, unknown>, ...keyed: Record<string, unknown>[]) =>
      read({ bilans: [bilan('01', one)], bilansSaisis: keyed.map(saisi) }).keyed.size;
    expect(tied({})).toBe(0);
    expect(
      tied({ numChrono: undefined, numNat: 'CAE23-1' }, { numChrono: undefined, numNat: 'CAE23-1' }),
    ).toBe(1);
    expect(tied({ dateCloture: undefined }, {})).toBe(1);
    expect(tied({ numChrono: undefined }, {})).toBe(1);
    expect(tied({ numChrono: '1' }, { numChrono: '2' })).toBe(0);
    expect(tied({}, { dateDepot: '2024-04-25' })).toBe(0);
    expect(tied({ numChrono: undefined }, { typeBilan: 'K' })).toBe(0);
    expect(tied({ numChrono: undefined }, { numChrono: '1' }, { numChrono: '2' })).toBe(0);
    expect(tied({}, {}, { numChrono: '2' })).toBe(1);
    expect(tied({}, { bilanSaisi: null })).toBe(0);
    expect(tied({}, { deleted: true })).toBe(0);
  });

  test('keyed accounts are awaited for two weeks', () => {
    const state = (dateDepot: string | null) =>
      read({ bilans: [bilan('01', { dateDepot })] }).filings[0]?.archive?.metadata;
    expect(state('2026-11-10')).toBe('awaited');
    expect(state('2026-11-01')).toBe('absent');
    expect(state(null)).toBe('absent');
  });

  test('what was withdrawn is left out; what is not known is null', () => {
    const bare = { id: id('02'), dateCloture: '-0001-11-30' };
    const { filings, company } = read({
      bilans: [bilan('01', { deleted: true }), bare],
      actes: [],
      bilansSaisis: null,
    });
    expect(filings).toMatchObject([
      { id: id('02'), closingDate: null, depositDate: null, nature: null, consolidated: null, greffe: null },
    ]);
    expect(company).toBeNull();
  });

  test('deeds are public unless the register says otherwise', () => {
    const acte = (last: string, changes: Record<string, unknown>) => ({ id: id(last), siren, ...changes });
    const { deeds } = read({
      actes: [
        acte('11', {
          dateDepot: '2018-04-10',
          updatedAt: '2023-10-17T22:37:22+02:00',
          typeRdd: [{ typeActe: ' Statuts ' }],
        }),
        acte('12', { dateDepot: '2020-01-01', confidentiality: 'Confidentiel', nomDocument: 'X' }),
      ],
    });
    expect(deeds).toEqual([
      expect.objectContaining({
        id: id('12'),
        confidentiality: 'confidential',
        documentName: 'X',
        contents: [],
      }),
      {
        id: id('11'),
        origins: ['inpi-rne'],
        depositDate: '2018-04-10',
        updatedOn: '2023-10-17',
        contents: [{ type: 'Statuts', decision: null }],
        confidentiality: 'public',
        documentName: null,
      },
    ]);
  });

  test.each([[{}], [[]], [{ bilans: [], actes: null }]])('%j is a company without documents', (body) => {
    expect(read(body)).toMatchObject({ filings: [], deeds: [], company: null });
  });

  test.each<[string, unknown]>([
    ['a list', [{}]],
    ['a text', 'x'],
    ['filings that are none', { bilans: {} }],
    ['another company’s filing', { bilans: [bilan('01', { siren: '542065479' })] }],
    ['another company’s deed', { actes: [{ id: id('11'), siren: '542065479' }] }],
    [
      'another company’s name',
      { bilans: [bilan('01', { nomDocument: 'CA_542065479_7803_1999B00360_2017_1' })] },
    ],
    ['two filings of one id', { bilans: [bilan('01'), bilan('01')] }],
    ['an id that is a path', { bilans: [bilan('../..')] }],
  ])('%s is refused', (_what, body) => {
    expect(codeOf(() => read(body))).toBe('upstream_invalid');
  });

  test('whatever the answer, it is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        const body = {
          bilans: [bilan('01', { confidentiality: one, dateCloture: two })],
          bilansSaisis: [saisi({ numChrono: one, bilanSaisi: two })],
        };
        expect(['read', 'upstream_invalid']).toContain(codeOf(() => read(body)));
        expect(['read', 'upstream_invalid']).toContain(codeOf(() => read(one)));
      }),
    );
  });
});
