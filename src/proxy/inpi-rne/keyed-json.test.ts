import { describe, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { sampleText } from '../testing/sample.ts';
import { metadataOf } from '../xml/keyed-metadata.ts';
import { readRneAttachments } from './attachments.ts';
import { keyedAccountsOf } from './keyed-json.ts';
import { bilan, codeOf, read, saisi, today } from './testing/documents.ts';

describe('keyed accounts in JSON', () => {
  const keyed = (liasses: unknown[], identite: Record<string, unknown> = {}) => {
    const body = {
      bilans: [bilan('01')],
      bilansSaisis: [
        saisi({
          bilanSaisi: {
            bilan: {
              identite: { codeTypeBilan: 'C', ...identite },
              detail: { pages: [{ numero: 3, liasses }] },
            },
          },
        }),
      ],
    };
    const [only] = read(body).keyed.values();
    if (only === undefined) throw new Error('nothing keyed');
    return metadataOf(keyedAccountsOf(only));
  };

  test('say what the XML would have said', () => {
    const { identity, lines } = keyed([{ code: 'FJ', m1: '', m3: '000004549159', m4: '-000000000003523' }], {
      siren: 5720685,
      dateClotureExercice: '2020-12-31',
      dateClotureExerciceNMoins1: '-0001-11-30',
      dureeExerciceN: '12',
      dureeExerciceNMoins1: '00',
      codeSaisie: '01',
      infoTraitement: 'A6',
      codeGreffe: '7803',
      unknown: 'x',
    });
    expect(identity).toMatchObject({
      siren: '005720685',
      closingDate: '2020-12-31',
      previousClosingDate: null,
      durationMonths: 12,
      previousDurationMonths: null,
      keyingReason: { code: '1' },
      treatments: [{ code: 'A6', label: 'PDF corrigé' }],
      greffe: { code: '7803' },
    });
    expect(lines).toMatchObject([
      { page: '03', code: 'FJ', m1: null, m2: null, m3: 4_549_159, m4: -3523, form: '2052' },
    ]);
  });

  test('a cell that is no amount is refused', () => {
    expect(codeOf(() => keyed([{ code: 'FJ', m1: '12,5' }]))).toBe('upstream_invalid');
  });

  test('may have no detail', () => {
    const body = {
      bilans: [bilan('01')],
      bilansSaisis: [saisi({ bilanSaisi: { bilan: { identite: {} } } })],
    };
    const [only] = read(body).keyed.values();
    expect(only === undefined ? null : keyedAccountsOf(only).lines).toEqual([]);
  });
});

describe.skipIf(sampleText('inpi-rne-attachments-542065479.json') === null)(
  'the real sample (skipped when the samples are not there)',
  () => {
    const sample = () =>
      readRneAttachments(
        JSON.parse(sampleText('inpi-rne-attachments-542065479.json') ?? ''),
        '542065479' as Siren,
        today,
      );

    test('gives eight public filings, newest first, three of them keyed', () => {
      const { filings, keyed, company } = sample();
      expect(filings.map(({ closingDate }) => closingDate?.slice(0, 4))).toEqual([
        '2023',
        '2022',
        '2021',
        '2020',
        '2019',
        '2018',
        '2017',
        '2016',
      ]);
      expect(new Set(filings.map(({ confidentiality }) => confidentiality))).toEqual(new Set(['public']));
      expect(filings.map(({ greffe }) => greffe?.code)).toEqual(Array.from({ length: 8 }, () => '7803'));
      expect(filings[1]).toMatchObject({ managementNumber: null, archive: { nameDifferences: [] } });
      const closings = filings.filter(({ id }) => keyed.has(id)).map(({ closingDate }) => closingDate);
      expect(closings).toEqual(['2020-12-31', '2018-12-31', '2017-12-31']);
      expect(company).toEqual({ name: 'Stellantis Auto SAS', closingDate: '2023-12-31' });
    });

    test('its keyed accounts balance, and tell a turnover', () => {
      const { filings, keyed } = sample();
      const filing = filings.find(({ closingDate }) => closingDate === '2020-12-31');
      const json = keyed.get(filing?.id ?? '');
      if (json === undefined) throw new Error('not keyed');
      const { identity, lines } = metadataOf(keyedAccountsOf(json));
      expect(identity).toMatchObject({
        denomination: 'PSA Automobiles SA',
        durationMonths: 12,
        previousClosingDate: null,
      });
      const cell = (page: string, code: string) =>
        lines.find((line) => line.page === page && line.code === code);
      expect(cell('01', 'CO')?.m3).toBe(cell('02', 'EE')?.m1);
      expect(cell('03', 'FJ')?.label).not.toBeNull();
      expect(lines.length).toBe(28 + 21 + 37 + 14 + 3 + 18 + 23 + 1);
    });
  },
);
