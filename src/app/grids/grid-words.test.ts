import { expect, test } from 'vitest';

import { madeAccounts, type MadeLines } from '#domain/filed/testing/made-accounts.ts';
import { evaluate } from '#domain/grids/evaluate.ts';
import type { GridLine } from '#domain/grids/grid.ts';
import { gridYears, type GridYear } from '#domain/grids/years.ts';
import { parseSiren } from '#domain/siren.ts';

import { gridCsv } from './grid-csv.ts';
import { gridValueText } from './grid-values.ts';
import { asideWords, headWords, resultText } from './grid-words.ts';
import { resultCitation } from './result-citation.ts';
import { workings } from './term-words.ts';
import { madeGrid } from './testing/made-grid.ts';

const grid = madeGrid();
const [cost, added, days] = grid.rows.filter((row) => row.kind !== 'heading');
if (cost === undefined || added === undefined || days === undefined) throw new Error('three rows');

const lines: MadeLines = {
  '02.DX': [100],
  '03.FJ': [null, null, 900],
  '03.FW': [null, null, 250],
  '03.FY': [null, null, 300],
  '03.FZ': [null, null, 120],
  '16.YP': [10],
};

function year(changed: MadeLines = lines, changes: Parameters<typeof madeAccounts>[1] = {}): GridYear {
  const [first] = gridYears([madeAccounts(changed, changes)], 'company', []);
  if (first === undefined) throw new Error('no year');
  return first;
}

const read = (row: GridLine, one: GridYear) => plain(resultText(row, evaluate(row, one), one));
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');

test.each([
  [42_000.4, 'EUR', '42 000 €'],
  [58.349, 'percent', '58,3 %'],
  [44.6, 'days', '45 j'],
  [-12, 'days', '−12 j'],
  [1.4, 'years', '1,4 an'],
  [1.96, 'years', '2,0 ans'],
  [1.256, 'ratio', '1,26'],
  [12, 'persons', '12'],
] as const)('%s in %s is written « %s »', (value, unit, written) => {
  expect(plain(gridValueText(value, unit))).toBe(written);
});

test('a calculation is told with its numbers, multipliers, duration and signs', () => {
  const result = (row: GridLine, one: GridYear) => plain(workings(row, evaluate(row, one)));
  expect(result(cost, year())).toBe('(300 € + 120 €) ÷ 10 = 42 €');
  expect(result(cost, year(lines, { durationMonths: 6 }))).toBe('(300 € + 120 €) ÷ 10 × 12 ÷ 6 = 84 €');
  expect(result(days, year(lines, { durationMonths: 18 }))).toBe(
    '100 € × 360 ÷ (1,2 × 250 €) × 18 ÷ 12 = 180 j',
  );
  expect(result(added, year({ ...lines, '03.FW': [null, null, -50] }))).toBe('900 € − (−50 €) = 950 €');
  expect(workings(cost, evaluate(cost, year({})))).toBeNull();
});

test('what stands under a value tells the cells that count as nothing, and the duration', () => {
  expect(plain(asideWords(evaluate(added, year())))).toBe('1 case vide = 0');
  expect(plain(asideWords(evaluate(days, year(lines, { durationMonths: 18 }))))).toBe('ramené à 12 mois');
  expect(asideWords(evaluate(cost, year()))).toBeNull();
});

test('a value that is not there says why', () => {
  const { '03.FZ': _charges, ...withoutCharges } = lines;
  const { '16.YP': _headcount, ...withoutHeadcount } = lines;
  expect(read(cost, year(withoutCharges))).toBe('FZ vide');
  expect(read(cost, year(withoutHeadcount))).toBe('2058-C absent');
  expect(read(cost, year({ '02.EE': [1] }))).toBe('2052, 2058-C absents');
  expect(read(cost, year(withoutCharges, { keyedBy: 'agent' }))).toBe('FZ non saisi');
  expect(read(cost, year(withoutHeadcount, { keyedBy: 'agent' }))).toBe('2058-C non saisi');
  expect(read(cost, year({ ...lines, '16.YP': [0] }))).toBe('diviseur nul ou négatif');
  expect(read(cost, year(lines, { durationMonths: null }))).toBe('durée inconnue');
  expect(read(cost, year(lines, { type: 'S' }))).toBe('non prévu (simplifiés)');
});

test('the head of a column tells what is not usual', () => {
  expect(headWords(year())).toBeNull();
  expect(plain(headWords(year(lines, { durationMonths: 18, keyedBy: 'agent' })))).toBe(
    '18 mois, saisi par l’agent',
  );
  const again = gridYears(
    [madeAccounts(lines), madeAccounts(lines, { filingId: 'again', depositDate: '2026-09-01' })],
    'company',
    [],
  );
  expect(again.map(headWords)).toEqual(['2ᵉ dépôt']);
});

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

test('a value is cited down to the columns of its forms', () => {
  const one = year();
  const cited = plain(resultCitation(siren, { row: cost, year: one, result: evaluate(cost, one) }));
  expect(cited).toContain('Coût par personne, SIREN 000 314 153 : 42 €');
  expect(cited).toContain('clos le 31/12/2025, déposé le 12/06/2026');
  expect(cited).toContain(
    '- Salaires et traitements : 300 € (2052 · Compte de résultat de l’exercice, code FY, total N (m3))',
  );
});

test('the file of a grid has a line for each row and closing, with its cells or why it has no value', async () => {
  const years = gridYears(
    [madeAccounts(lines), madeAccounts({ '02.EE': [1] }, { closing: '2024-12-31' })],
    'company',
    [],
  );
  const context = {
    agent: 'Camille Agent',
    demarche: 'Marchés publics',
    objet: '=1+1',
    madeAt: '2026-11-21T09:00:00Z',
    version: '1',
    demo: true,
  };
  const text = await gridCsv({ siren, name: 'ATELIERS', grid, years, context }).text();
  const written = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(written).toHaveLength(1 + 3 * 2);
  expect(written[1]?.slice(0, 9).map(plain)).toEqual([
    'ATELIERS',
    '000 314 153',
    'Essai',
    'Coût par personne',
    '31/12/2025',
    '12 mois',
    '42',
    'euros',
    '',
  ]);
  expect(written[1]).toContain('03.FY.m3 03.FZ.m3 16.YP.m1');
  expect(written[1]).toContain("'=1+1");
  expect(written[2]?.slice(6, 9)).toEqual(['', 'euros', '2052, 2058-C absents']);
});
