import { existsSync, readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { figureNames, ratioName } from '#domain/figures/names.ts';

import { readFigures } from './payload.ts';

const bilan = (date: string, fields: Record<string, unknown> = {}) => ({
  date_arret_exercice: date,
  duree_exercice: '12',
  ...Object.fromEntries(figureNames.map((name) => [name, '100'])),
  ...Object.fromEntries(figureNames.map((name) => [`evolution_${name}`, ''])),
  [ratioName]: '100.00%',
  ...fields,
});

const read = (...bilans: object[]) => readFigures({ monnaie: 'kEuros', bilans }).years;

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  return 'nothing thrown';
};

describe('the figures of bilans_entreprises_bdf, v2', () => {
  test('thousands of euros become euros, the ratio stays a percentage', () => {
    const [year] = read(bilan('201512', { chiffre_affaires_ht: '12030700', [ratioName]: '101.26%' }));
    expect(year).toMatchObject({ closing: '2015-12', durationMonths: 12 });
    expect(year?.figures.chiffre_affaires_ht).toMatchObject({ value: 12_030_700_000, received: '12030700' });
    expect(year?.figures[ratioName]).toMatchObject({ value: 101.26, received: '101.26%' });
  });

  test.each(['', '-', null, undefined])('%s is no figure, and never zero', (absent) => {
    const [year] = read(bilan('202312', { chiffre_affaires_ht: absent, duree_exercice: absent }));
    expect(year?.figures.chiffre_affaires_ht.value).toBeNull();
    expect(year?.durationMonths).toBeNull();
  });

  test('zero is zero, and never minus zero', () => {
    const [year] = read(
      bilan('202312', { autres_fonds_propres: '0', dettes2_autres_emprunts_obligataires: '-0' }),
    );
    expect(Object.is(year?.figures.autres_fonds_propres.value, 0)).toBe(true);
    expect(Object.is(year?.figures.dettes2_autres_emprunts_obligataires.value, 0)).toBe(true);
  });

  test.each([
    ['+9.45%', 9.45],
    ['-4,17%', -4.17],
    ['0,00%', 0],
    ['+134,49%', 134.49],
    ['\u22125,00%', -5],
    ['', null],
    ['-', null],
  ])('reads the evolution « %s »', (given, expected) => {
    const [year] = read(bilan('202312', { evolution_total_passif: given }), bilan('202212'));
    expect(year?.figures.total_passif.evolution.given).toBe(expected);
  });

  test('judges each evolution against the amounts received', () => {
    const [year] = read(
      bilan('202312', {
        total_passif: '219',
        evolution_total_passif: '+9.50%',
        disponibilites: '219',
        evolution_disponibilites: '+12,10%',
      }),
      bilan('202212', { total_passif: '200', disponibilites: '200' }),
    );
    expect(year?.figures.total_passif.evolution).toEqual({
      given: 9.5,
      computed: 9.5,
      verdict: 'match',
      absence: null,
      change: 19_000,
      truncated: false,
    });
    expect(year?.figures.disponibilites.evolution.verdict).toBe('mismatch');
  });

  test('sorts the years itself, newest first, however many there are', () => {
    expect(
      read(bilan('202112'), bilan('202312'), bilan('202212'), bilan('202012')).map(({ closing }) => closing),
    ).toEqual(['2023-12', '2022-12', '2021-12', '2020-12']);
  });

  test('does not believe a ratio with a negative term, nor over a BFR of zero', () => {
    for (const fields of [
      { fonds_roulement_net_global: '-8' },
      { besoin_en_fonds_de_roulement: '-1' },
      { besoin_en_fonds_de_roulement: '0' },
    ])
      expect(read(bilan('202312', fields))[0]?.figures[ratioName].value).toBeNull();
  });

  test.each([
    ['another unit', { monnaie: 'Dollars', bilans: [bilan('202312')] }],
    ['no unit', { bilans: [bilan('202312')] }],
    ['an exercise without a date', { monnaie: 'kEuros', bilans: [bilan('')] }],
    [
      'two exercises that close in one month',
      { monnaie: 'kEuros', bilans: [bilan('202312'), bilan('202312')] },
    ],
    ['a thirteenth month', { monnaie: 'kEuros', bilans: [bilan('202313')] }],
    ['an amount with decimals', { monnaie: 'kEuros', bilans: [bilan('202312', { total_passif: '1.5' })] }],
    ['words', { monnaie: 'kEuros', bilans: [bilan('202312', { total_passif: 'beaucoup' })] }],
    [
      'an amount beyond exact numbers',
      { monnaie: 'kEuros', bilans: [bilan('202312', { total_passif: '9'.repeat(15) })] },
    ],
    ['a nested amount', { monnaie: 'kEuros', bilans: [bilan('202312', { total_passif: { v: 1 } })] }],
    ['errors in a success', { errors: ['x'] }],
    ['null', null],
  ])('refuses %s', (_what, body) => {
    expect(codeOf(() => readFigures(body))).toBe('upstream_invalid');
  });

  test.each([[null], [[]]])('no exercise at all is nothing found', (bilans) => {
    expect(codeOf(() => readFigures({ monnaie: 'kEuros', bilans }))).toBe('not_found');
  });

  test('every amount comes out a thousand times what came in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => {
        expect(
          read(bilan('202312', { resultat_exercice: String(amount) }))[0]?.figures.resultat_exercice.value,
        ).toBe(amount * 1000);
      }),
    );
  });

  const sample = new URL('../../../../../shared/samples/v2-bilans-bdf-200.json', import.meta.url);
  test.skipIf(!existsSync(sample))(
    'reads the sample payload (skipped when the samples are not there)',
    () => {
      const { years, receivedUnit } = readFigures(JSON.parse(readFileSync(sample, 'utf8')));
      expect(receivedUnit).toEqual({ name: 'kEuros', euros: 1000 });
      expect(years.map(({ closing }) => closing)).toEqual(['2017-12', '2016-12', '2015-12']);
      expect(years[0]?.figures.chiffre_affaires_ht.value).toBe(5_432_100_000);
      expect(years[0]?.figures.resultat_exercice.evolution).toMatchObject({
        given: 156.78,
        verdict: 'mismatch',
      });
      expect(years[2]?.figures.chiffre_affaires_ht.evolution).toMatchObject({
        given: null,
        absence: 'oldest_exercise',
      });
    },
  );
});
