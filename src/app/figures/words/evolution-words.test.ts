import { expect, test } from 'vitest';

import type { FigureName } from '#domain/figures/names.ts';
import { ratioName } from '#domain/figures/names.ts';

import { madeFigures, madePair, type MadeYear } from '../testing/made-figures.ts';
import { evolutionWords, oldestWords } from './evolution-words.ts';
import { pairsOf } from './pairs.ts';

const plain = (text: string | null) => text?.replaceAll(/[\u00A0\u202F]/g, ' ') ?? null;

/** What is said between the two latest years, with ordinary spaces. */
const said = (name: FigureName, figures: ReturnType<typeof madeFigures>, unit: '€' | 'k€' | 'M€' = 'k€') => {
  const pair = pairsOf(figures.years).at(-1);
  if (pair === undefined) throw new Error('one year only');
  const { main, change, note, state } = evolutionWords(name, pair, unit);
  return { main: plain(main), change: plain(change), note: plain(note), state };
};

const turnover = 'chiffre_affaires_ht';
const result = 'resultat_exercice';
const bfr = 'besoin_en_fonds_de_roulement';

test('a percentage is the one given, with its two decimals, and the change in the chosen unit', () => {
  const figures = madePair(turnover, 4586, { value: 4702, given: 2.53 });
  expect(said(turnover, figures)).toEqual({ main: '+2,53 %', change: '+116 k€', note: null, state: 'plain' });
  expect(said(turnover, figures, '€').change).toBe('+116 000 €');
  expect(said(turnover, figures, 'M€').change).toBe('+0,12 M€');
});

test('a percentage that rounding explains is not questioned', () => {
  const figures = madePair(turnover, 200, { value: 219, given: 10.56 });
  expect(said(turnover, figures)).toMatchObject({ main: '+10,56 %', state: 'plain' });
});

test('where the amounts say otherwise, both stand', () => {
  const figures = madePair(turnover, 1000, { value: 1107, given: 12.1 });
  expect(said(turnover, figures)).toEqual({
    main: 'BdF : +12,10 % ; d’après les montants : +10,70 %',
    change: '+107 k€',
    note: null,
    state: 'to_check',
  });
});

test('words that stand for a percentage do not hide that it differs', () => {
  const figures = madePair(bfr, -234_567, { value: -234_567, given: -6.78 });
  expect(said(bfr, figures)).toEqual({
    main: 'inchangé',
    change: null,
    note: 'BdF : −6,78 % ; d’après les montants : 0,00 %',
    state: 'to_check',
  });
});

test('ours stands where the Banque de France gives none, and says so', () => {
  expect(said(turnover, madePair(turnover, 1000, 1107))).toEqual({
    main: '+10,70 %',
    change: '+107 k€',
    note: 'calcul Bilanscope, la BdF n’en donne pas',
    state: 'plain',
  });
});

test.each([
  { name: result, previous: 104, current: -48, main: 'bénéfice → perte', change: '−152 k€' },
  { name: result, previous: -48, current: 104, main: 'perte → bénéfice', change: '+152 k€' },
  { name: result, previous: 0, current: -48, main: 'devient négatif', change: '−48 k€' },
  { name: result, previous: -152, current: -48, main: 'perte réduite de 104 k€', change: null },
  { name: result, previous: -48, current: -152, main: 'perte accrue de 104 k€', change: null },
  { name: bfr, previous: -212, current: -31, main: 'BFR négatif, de 181 k€ moins négatif', change: null },
  { name: bfr, previous: -31, current: -212, main: 'BFR négatif, de 181 k€ plus négatif', change: null },
  { name: bfr, previous: -167, current: 39, main: 'devient positif', change: '+206 k€' },
  {
    name: 'capitaux_propres_et_assimiles',
    previous: 307,
    current: -43,
    main: 'deviennent négatifs',
    change: '−350 k€',
  },
  { name: 'autres_fonds_propres', previous: 0, current: 140, main: 'apparition', change: '+140 k€' },
  { name: 'autres_fonds_propres', previous: 140, current: 0, main: 'tombe à zéro', change: '−140 k€' },
  { name: bfr, previous: -140, current: 0, main: 'revient à zéro', change: '+140 k€' },
  { name: 'autres_fonds_propres', previous: 140, current: 140, main: 'inchangé', change: null },
  { name: 'autres_fonds_propres', previous: 0, current: 0, main: 'inchangé', change: null },
] as const)('$name from $previous to $current: $main', ({ name, previous, current, main, change }) => {
  expect(said(name, madePair(name, previous, current))).toMatchObject({ main, change, state: 'plain' });
});

test('an absent amount is said, and is no percentage', () => {
  expect(said(turnover, madePair(turnover, null, 4702))).toEqual({
    main: 'non transmis en déc. 2024',
    change: null,
    note: null,
    state: 'none',
  });
  expect(said(turnover, madePair(turnover, 4702, null)).main).toBe('non transmis en déc. 2025');
});

test('a percentage given beside an absent amount is kept, with the reason why it cannot be verified', () => {
  const figures = madePair(turnover, null, { value: 4702, given: 2.53 });
  expect(said(turnover, figures)).toEqual({
    main: '+2,53 %',
    change: null,
    note: 'non recalculable : non transmis en déc. 2024',
    state: 'plain',
  });
});

const after = (name: FigureName, durations: [number | null, number | null], closings: [string, string]) => {
  const [previous, current] = durations.map((durationMonths, index): MadeYear => ({
    closing: closings[index] ?? '',
    durationMonths,
    figures: { [name]: index === 0 ? 100 : 150 },
  }));
  if (previous === undefined || current === undefined) throw new Error('two years');
  return said(name, madeFigures([previous, current]));
};

test('unequal durations: neither percentage nor change of what accumulates, but the change of what stands', () => {
  expect(after(turnover, [12, 18], ['2023-12', '2025-06'])).toEqual({
    main: '12 puis 18 mois',
    change: null,
    note: null,
    state: 'none',
  });
  expect(after('total_passif', [12, 18], ['2023-12', '2025-06'])).toMatchObject({
    main: '12 puis 18 mois',
    change: '+50 k€',
  });
});

test('one unknown duration is as good as unequal ones', () => {
  expect(after(turnover, [null, 12], ['2024-12', '2025-12'])).toMatchObject({
    main: 'durée inconnue',
    change: null,
  });
});

test('exercises that do not follow each other', () => {
  expect(after(turnover, [12, 12], ['2023-12', '2025-12'])).toMatchObject({
    main: 'clôtures à 24 mois d’écart',
    change: '+50 k€',
  });
});

test('the ratio moves in percent and in points', () => {
  const figures = madePair(ratioName, 98.11, { value: 101.26, given: 3.21 });
  expect(said(ratioName, figures)).toEqual({
    main: '+3,21 %',
    change: '+3,15 points',
    note: null,
    state: 'plain',
  });
});

test('a ratio that was not computable says so in its own words', () => {
  const figures = madePair(ratioName, { value: null, received: '-' }, 101.26);
  expect(said(ratioName, figures).main).toBe('non calculable en déc. 2024');
});

test('what is given for the oldest year is told with what it lacks', () => {
  const years = (given?: number) =>
    madeFigures([
      {
        closing: '2024-12',
        figures: { [turnover]: given === undefined ? { value: 10 } : { value: 10, given } },
      },
    ]).years;
  expect(oldestWords(turnover, years())).toBeNull();
  expect(plain(oldestWords(turnover, years(3)))).toBe(
    'BdF : +3,00 % sur l’exercice d’avant, qui n’est pas transmis',
  );
});

test('a percentage beyond 999 % tells how small the base was: words stand for it, the euros stay', () => {
  expect(said(turnover, madePair(turnover, 10, { value: 1000, given: 9900 }))).toMatchObject({
    main: 'non significatif',
    change: '+990 k€',
  });
  expect(said(turnover, madePair(turnover, 100, 1099)).main).toBe('+999,00 %');
});

test('what is not zero never reads as zero, nor does a sign change on the way', () => {
  expect(said(turnover, madePair(turnover, 10_000_000, 9_999_999)).main).toBe('−0,00001 %');
});
