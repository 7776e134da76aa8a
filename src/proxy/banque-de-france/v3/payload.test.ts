import { describe, expect, test } from 'vitest';

import { figureNames, ratioName, type FigureName } from '#domain/figures/names.ts';

import { sampleText, stagingPayload } from '../../testing/sample.ts';
import { readFigures } from './payload.ts';
import { answer, exercise, nref, type Cell } from './testing/exercise.ts';

const frng = 'fonds_roulement_net_global' as const;
const bfr = 'besoin_en_fonds_de_roulement' as const;

describe('the Banque de France’s answer in v3', () => {
  test('amounts are euros known to the k€, and both kinds of cells are read', () => {
    const { years, receivedUnit, precision } = readFigures(
      answer(
        exercise('202212', { total_passif: ['200000'], disponibilites: ['-9001000'], [ratioName]: [101.26] }),
      ),
    );
    expect({ receivedUnit, precision }).toEqual({
      receivedUnit: { name: 'euros (précision : k€)', euros: 1 },
      precision: 1000,
    });
    expect(years).toHaveLength(1);
    expect(years[0]).toMatchObject({ closing: '2022-12', durationMonths: null });
    expect(years[0]?.figures.total_passif).toMatchObject({ value: 200_000, received: '200000' });
    expect(years[0]?.figures.disponibilites.value).toBe(-9_001_000);
    expect(years[0]?.figures[ratioName]).toMatchObject({ value: 101.26, received: '101.26' });
    expect(years[0]?.figures.autres_fonds_propres).toMatchObject({ value: null, received: null });
  });

  test('every declared cell finds its figure', () => {
    const cells = Object.fromEntries(Object.keys(nref).map((name, index) => [name, [String(index + 1)]]));
    const [year] = readFigures(answer(exercise('2022-12', cells))).years;
    for (const [index, name] of Object.keys(nref).entries())
      expect(year?.figures[name as FigureName].value).toBe(index + 1);
  });

  test('both spellings of a closing, any number of years, in any order', () => {
    const dates = ['2022-08', '202308', '2021-08', '202408', '2020-08'];
    const { years } = readFigures(answer(...dates.map((date) => exercise(date, { total_passif: ['1000'] }))));
    expect(years.map(({ closing }) => closing)).toEqual([
      '2024-08',
      '2023-08',
      '2022-08',
      '2021-08',
      '2020-08',
    ]);
  });

  test.each<[unknown, number | null]>([
    [0, null],
    ['0', 0],
    ['-0', 0],
    ['', null],
    ['-', null],
    [null, null],
    [4_702_000, 4_702_000],
    ['\u22124702000', -4_702_000],
  ])('an amount written %j is %j', (written, value) => {
    const cells = {
      total_passif: ['1000'],
      disponibilites: [written],
      resultat_exercice: [written],
    } as const;
    const [year] = readFigures(
      answer(exercise('202212', cells as unknown as Partial<Record<FigureName, Cell>>)),
    ).years;
    expect(year?.figures.disponibilites.value).toBe(value);
    expect(Object.is(year?.figures.resultat_exercice.value, value)).toBe(true);
  });

  test.each<[string, Cell, Cell, number, number | null]>([
    ['both terms negative', ['-8236000'], ['-9703000'], 0, null],
    ['a negative BFR', ['8236000'], ['-9703000'], 0, null],
    ['terms that were not given', [0], [0], 0, null],
    ['terms that allow a ratio', ['8236000'], ['9703000'], 0, null],
    ['a BFR of zero', ['8236000'], ['0'], 0, null],
    ['a FRNG of zero', ['0'], ['9703000'], 0, 0],
    ['a FRNG far below the BFR', ['1000'], ['970300000'], 0, 0],
    ['terms that give it decimals', ['8236000'], ['9703000'], 84, 84.88],
    ['terms that do not confirm it', ['8236000'], ['9703000'], 85, 85],
    ['terms that were not given, whole', [0], [0], 85, 85],
    ['terms that allow less than one', ['8000'], ['1000000'], 0, 0.8],
    ['a negative FRNG', ['-8236000'], ['9703000'], 84.88, null],
  ])('a ratio beside %s', (_what, frngCell, bfrCell, ratio, expected) => {
    const [year] = readFigures(
      answer(
        exercise('202212', { [frng]: frngCell, [bfr]: bfrCell, [ratioName]: [ratio], total_passif: ['1'] }),
      ),
    ).years;
    expect(year?.figures[ratioName].value).toBe(expected);
  });

  test('ratios with decimals in one exercise are cut in none', () => {
    const year = (date: string, ratio: number) =>
      exercise(date, { [frng]: ['8236000'], [bfr]: ['9703000'], [ratioName]: [ratio] });
    const ratios = (...years: unknown[]) =>
      readFigures(answer(...years)).years.map(({ figures }) => figures[ratioName].value);
    expect(ratios(year('202212', 84), year('202112', 84.9))).toEqual([84, 84.9]);
    expect(ratios(year('202212', 84), year('202112', 85))).toEqual([84.88, 85]);
  });

  test('percentages are checked with two decimals, and whole ones may have been cut', () => {
    const year = (date: string, value: string, percent: number | null) =>
      exercise(date, { total_passif: [value, percent], disponibilites: [value, percent] });
    const verdict = (now: string, percent: number | null) => {
      const [current] = readFigures(
        answer(year('202212', now, percent), year('202112', '200000000', null)),
      ).years;
      const { verdict, truncated } = current?.figures.total_passif.evolution ?? {};
      return `${verdict}${truncated === true ? ', truncated' : ''}`;
    };
    expect(verdict('219000000', 9.5)).toBe('match');
    expect(verdict('219000000', 9)).toBe('match, truncated');
    expect(verdict('180100000', -9)).toBe('match, truncated');
    expect(verdict('219000000', 9.4)).toBe('mismatch');
    expect(verdict('219000000', 10)).toBe('mismatch');
    expect(verdict('219000000', null)).toBe('computed_only');
  });

  test('an exercise without a figure is passed over, whatever its date', () => {
    const { years } = readFigures(
      answer(
        exercise('', { disponibilites: [0], total_passif: ['0'], [ratioName]: [0] }),
        exercise('202112', { total_passif: ['1'] }),
      ),
    );
    expect(years.map(({ closing }) => closing)).toEqual(['2021-12']);
  });

  test('closings that are not twelve months apart are not compared', () => {
    const { years } = readFigures(
      answer(exercise('202306', { total_passif: ['3000'] }), exercise('202112', { total_passif: ['1000'] })),
    );
    expect(years[0]?.figures.total_passif.evolution).toMatchObject({
      absence: 'not_adjacent',
      computed: null,
    });
  });
});

describe.skipIf(sampleText('v3-staging-bdf-200.yaml') === null)(
  'the staging answer (skipped when the samples are not there)',
  () => {
    test('gives one exercise, its nine calculated values, and passes over a cell that is not ours', () => {
      const { years } = readFigures(stagingPayload('v3-staging-bdf-200.yaml'));
      expect(years.map(({ closing }) => closing)).toEqual(['2022-12']);
      const given = figureNames.filter((name) => years[0]?.figures[name].value !== null);
      expect(given).toHaveLength(9);
      expect(years[0]?.figures.capacite_autofinancement).toMatchObject({ value: 14_000, received: '14000' });
      expect(years[0]?.figures[ratioName].value).toBe(23.45);
      expect(years[0]?.figures.excedent_brut_exploitation.evolution).toMatchObject({
        given: 6.78,
        absence: 'oldest_exercise',
      });
    });
  },
);
