import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseSiren, type Siren } from '#domain/siren.ts';

import { readFilingsList } from './list.ts';

const siren = parseSiren('788242667') as Siren;

const seedItem = {
  id_fichier: 11439992,
  siren: '788242667',
  denomination_sociale: null,
  code_greffe: 7402,
  date_depot: '20180116',
  nature_archive: 'B-S',
  confidentiel: 0,
  date_cloture: '2016-12-31T00:00:00.000Z',
  numero_gestion: '1973B00101',
};

const listOf = (...bilans: object[]) =>
  readFilingsList({ url_documents: 'https://storage/x.zip', bilans }, siren);

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  return 'nothing thrown';
};

describe('the list of bilans_inpi, v2', () => {
  test('reads the seed’s own item, each date as the calendar day that it names', () => {
    expect(listOf(seedItem).filings).toEqual([
      {
        id: '11439992',
        closingDate: '2016-12-31',
        depositDate: '2018-01-16',
        nature: { code: 'B-S', label: 'Bilan simplifié' },
        confidentiality: 'public',
        confidentialityDetail: null,
        greffe: { code: '7402', label: 'Thonon-les-Bains' },
        managementNumber: '1973B00101',
        consolidated: false,
      },
    ]);
  });

  test('a list longer than any company’s is refused as a whole', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...seedItem, id_fichier: index + 1 }));
    expect(listOf(...many(2000)).filings).toHaveLength(2000);
    expect(codeOf(() => listOf(...many(2001)))).toBe('upstream_invalid');
  });

  test.each([
    [0, 'public'],
    ['0', 'public'],
    [1, 'confidential'],
    [2, 'partial'],
    [3, 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('confidentiel %s is %s', (confidentiel, expected) => {
    expect(listOf({ ...seedItem, confidentiel }).filings[0]?.confidentiality).toBe(expected);
  });

  test('pads the greffe, reads « B_C », and leaves what is absent null', () => {
    const [filing] = listOf({ id_fichier: 1, code_greffe: 101, nature_archive: 'B_C' }).filings;
    expect(filing).toMatchObject({
      greffe: { code: '0101', label: 'Bourg-en-Bresse' },
      nature: { code: 'B-C', label: 'Bilan consolidé' },
      consolidated: true,
      closingDate: null,
      depositDate: null,
      managementNumber: null,
    });
  });

  test.each([
    ['00000000', null],
    ['20180230', null],
    ['', null],
  ])('a deposit dated « %s » is %s', (date_depot, expected) => {
    expect(listOf({ ...seedItem, date_depot }).filings[0]?.depositDate).toBe(expected);
  });

  test('sorts by closing, newest first, null closings last, then by deposit', () => {
    const ids = listOf(
      { ...seedItem, id_fichier: 1, date_cloture: null },
      { ...seedItem, id_fichier: 2, date_cloture: '2017-12-31T00:00:00.000Z' },
      { ...seedItem, id_fichier: 3, date_cloture: '2018-12-31T00:00:00.000Z', date_depot: '20190601' },
      { ...seedItem, id_fichier: 4, date_cloture: '2018-12-31T00:00:00.000Z', date_depot: '20190901' },
    ).filings.map(({ id }) => id);
    expect(ids).toEqual(['4', '3', '2', '1']);
  });

  test('refuses another company’s answer, and accepts a SIREN whose zeros were lost', () => {
    expect(codeOf(() => listOf({ ...seedItem, siren: '552049447' }))).toBe('upstream_invalid');
    const zeros = parseSiren('000314153') as Siren;
    const read = readFilingsList({ url_documents: 'x', bilans: [{ ...seedItem, siren: 314153 }] }, zeros);
    expect(read.filings).toHaveLength(1);
  });

  test.each([
    [
      'the seed’s nested copy',
      { url_documents: 'x', bilans: [seedItem, { url_documents: 'x', bilans: [] }] },
    ],
    ['an error in a success', { errors: ['x'] }],
    ['no address', { bilans: [seedItem] }],
    ['two filings of one id', { url_documents: 'x', bilans: [seedItem, seedItem] }],
    ['null', null],
  ])('refuses %s', (_what, body) => {
    expect(codeOf(() => readFilingsList(body, siren))).toBe('upstream_invalid');
  });

  test('an empty list is nothing found', () => {
    expect(codeOf(() => listOf())).toBe('not_found');
  });

  const sample = new URL('../../../../../shared/samples/v2-bilans-inpi-200.json', import.meta.url);
  test.skipIf(!existsSync(sample))(
    'reads the sample payload (skipped when the samples are not there)',
    () => {
      const { filings } = readFilingsList(
        JSON.parse(readFileSync(sample, 'utf8')),
        parseSiren('393463187') as Siren,
      );
      expect(filings.map(({ id, closingDate, depositDate }) => [id, closingDate, depositDate])).toEqual([
        ['12294537', '2017-12-31', '2018-07-31'],
        ['1810468', '2016-12-31', '2017-07-28'],
      ]);
    },
  );
});
