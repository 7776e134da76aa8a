import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { figureAt, termsOf } from '#domain/grids/grid.ts';
import { meaningOfLine, type AccountsType } from '#domain/liasse/line.ts';

import { parseGrid, type GridFile } from './grids.ts';
import { shippedGrids } from './shipped-grids.ts';

const line = {
  kind: 'ratio',
  label: 'Coût par personne',
  unit: 'EUR',
  formula: 'salaires ÷ effectif',
  accounts: { C: { sum: ['03.FY.m3'], over: ['16.YP.m1|11.YP.m1'] } },
};
const good = {
  bilanscope: 'grid',
  version: 1,
  id: 'essai',
  title: 'Essai',
  description: 'Une grille d’essai.',
  rows: [{ kind: 'heading', label: 'Travail' }, line],
};

const withRow = (change: object) => ({ ...good, rows: [good.rows[0], { ...line, ...change }] });
const withTerm = (term: unknown, type = 'C') =>
  withRow({ accounts: { [type]: { sum: [term], over: ['02.EE.m1'] } } });

function problemsOf(written: unknown): string[] {
  const read = parseGrid(typeof written === 'string' ? written : JSON.stringify(written));
  return 'problems' in read ? read.problems : [];
}

describe('a grid’s file', () => {
  test('is read into rows, terms and multipliers', () => {
    const accounts = { C: { sum: ['-1.2*03.FS.m3?', '03.FY.m3'], over: ['03.FJ.m3'], times: 360 } };
    const read = parseGrid(JSON.stringify(withRow({ unit: 'days', duration: 'flow-below', accounts })));
    expect(read).toMatchObject({
      grid: {
        rows: [
          { kind: 'heading', label: 'Travail' },
          {
            duration: 'flow-below',
            note: null,
            accounts: {
              C: {
                above: [
                  { addresses: ['03.FS.m3'], times: -1.2, emptyIsNothing: true },
                  { addresses: ['03.FY.m3'], times: 1, emptyIsNothing: false },
                ],
                below: [{ addresses: ['03.FJ.m3'], times: 1, emptyIsNothing: false }],
                times: 360,
              },
            },
          },
        ],
      },
    });
  });

  test.each<[string, unknown, RegExp]>([
    ['what is no JSON', '{', /^le fichier n’est pas du JSON/],
    ['nothing', '', /^le fichier n’est pas du JSON/],
    ['a list', [good], /^attendu : un objet/],
    ['another file of ours', { ...good, bilanscope: 'accounts' }, /^bilanscope : attendu : « grid »/],
    ['a version to come', { ...good, version: 2 }, /^version : attendu : 1\./],
    ['a key that nobody knows', { ...good, script: 'x' }, /^clés inconnues : script/],
    ['an id with a path', { ...good, id: '../x' }, /^id : attendu/],
    ['a title of two lines', { ...good, title: 'a\nb' }, /^title/],
    ['a title that turns writing round', { ...good, title: 'a\u202Eb' }, /^title/],
    ['a title without end', { ...good, title: 'a'.repeat(201) }, /^title/],
    ['no row', { ...good, rows: [] }, /^rows : attendu : de 1 à 60 lignes/],
    ['too many rows', { ...good, rows: Array.from({ length: 61 }, () => line) }, /^rows : attendu/],
    ['a row that is none', { ...good, rows: [null] }, /^ligne 1 : attendu : un objet/],
    [
      'a kind that nobody knows',
      withRow({ kind: 'macro' }),
      /^ligne 2 \(Coût par personne\), kind : attendu/,
    ],
    ['a key that nobody knows in a row', withRow({ href: 'x' }), /^ligne 2 .* : clés inconnues : href/],
    ['a unit that nobody knows', withRow({ unit: 'k€' }), /, unit : attendu : EUR, percent/],
    ['a ratio that states no formula', withRow({ formula: '' }), /, formula : attendu/],
    ['a duration that nobody knows', withRow({ duration: 'six' }), /, duration : attendu/],
    ['no accounts', withRow({ accounts: {} }), /, accounts : attendu : un objet qui prévoit/],
    ['accounts that nobody keys', withRow({ accounts: { AS: line.accounts.C } }), /clés inconnues : AS/],
    ['a ratio without divisor', withRow({ accounts: { C: { sum: ['03.FY.m3'] } } }), /accounts\.C\.over/],
    [
      'a line of two terms',
      withRow({ kind: 'line', accounts: { C: { sum: ['03.FY.m3', '03.FZ.m3'] } } }),
      /sum/,
    ],
    ['a multiplier of zero', withRow({ accounts: { C: { ...line.accounts.C, times: 0 } } }), /times/],
    ['a multiplier without end', withRow({ accounts: { C: { ...line.accounts.C, times: 1e9 } } }), /times/],
    ['a multiplier in words', withRow({ accounts: { C: { ...line.accounts.C, times: '2' } } }), /times/],
    ['a term that is a number', withTerm(3), /un terme, en texte/],
    ['a term that is none', withTerm('03.FY.m3 + 03.FZ.m3'), /n’est pas une adresse/],
    ['a term multiplied by zero', withTerm('0*03.FY.m3'), /n’est pas un terme/],
    ['a column that no file has', withTerm('03.FY.m5'), /n’est pas une adresse/],
    ['a column that the line has not', withTerm('02.DL.m4'), /la ligne DL n’a pas de colonne m4/],
    ['a code that the page has not', withTerm('03.DL.m1'), /la page 03 des comptes C n’a pas de code DL/],
    ['a code of another form', withTerm('03.FY.m3', 'S'), /la page 03 des comptes S/],
    ['a figure that nobody gives', withTerm('bdf.tresorerie'), /n’est pas un chiffre de la Banque de France/],
    ['a prototype’s name as a figure', withTerm('bdf.constructor'), /n’est pas un chiffre/],
    ['a figure that may be absent', withTerm('bdf.total_passif?'), /se lit seul/],
    ['a figure of a group', withTerm('bdf.total_passif', 'K'), /consolidés/],
    ['a label told twice', { ...good, rows: [line, line] }, /^rows : .*sous un libellé à elle/],
    [
      'a term told twice',
      withRow({ accounts: { C: { ...line.accounts.C, sum: ['03.FY.m3', '-03.FY.m3'] } } }),
      /chacun une fois/,
    ],
    [
      'too many terms',
      withRow({ accounts: { C: { sum: Array.from({ length: 21 }, () => '03.FY.m3'), over: ['16.YP.m1'] } } }),
      /de 1 à 20/,
    ],
  ])('is refused for %s', (_what, written, expected) => {
    const problems = problemsOf(written).map((problem) => problem.replaceAll('\u00A0', ' '));
    expect(problems[0]).toMatch(expected);
  });

  test.each([
    ['beyond 64 kB', JSON.stringify({ ...good, description: 'é'.repeat(70_000) })],
    ['nested without end', '['.repeat(60_000)],
    ['closed nesting without end', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['a prototype in the place of its rows', `{"__proto__":{"rows":[]},${JSON.stringify(good).slice(1)}`],
    ['a prototype among its accounts', JSON.stringify(good).replace('"C":', '"__proto__":')],
    [
      'keys without end',
      JSON.stringify(Object.fromEntries(Array.from({ length: 4_000 }, (_none, n) => [`k${n}`, n]))),
    ],
  ])('that is hostile is refused: %s', (_what, written) => {
    const problems = problemsOf(written);
    expect(problems).not.toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(21);
    expect(({} as { rows?: unknown }).rows).toBeUndefined();
  });

  test('tells of twenty problems at most', () => {
    const rows = Array.from({ length: 60 }, () => ({ ...line, unit: 'x' }));
    expect(problemsOf({ ...good, rows })).toHaveLength(21);
  });

  test('whatever a text holds, reading it gives a grid or problems in French', () => {
    const broken = fc.tuple(fc.nat({ max: JSON.stringify(good).length }), fc.string()).map(([at, put]) => {
      const written = JSON.stringify(good);
      return written.slice(0, at) + put + written.slice(at + put.length);
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken), (written) => {
        const read = parseGrid(written);
        expect('problems' in read ? read.problems.length > 0 : parseGrid(JSON.stringify(read.file))).toEqual(
          'problems' in read ? true : read,
        );
      }),
    );
  });
});

describe('the grids that come with Bilanscope', () => {
  test('are three, under names of their own', () => {
    expect(shippedGrids.map(({ grid }) => grid.title)).toEqual([
      'Coût du travail',
      'Fournisseurs et clients',
      'Comptes courants d’associés et fonds propres',
    ]);
    expect(new Set(shippedGrids.map(({ grid }) => grid.id)).size).toBe(3);
  });

  test('state the source of every calculation, and read each amount of the exercise itself', () => {
    const rows = shippedGrids.flatMap(({ grid }) => grid.rows.filter((row) => row.kind !== 'heading'));
    expect(rows.filter(({ kind, source }) => kind !== 'line' && source === null)).toEqual([]);
    const columns = rows.flatMap(({ accounts }) =>
      Object.entries(accounts).flatMap(([type, expression]) =>
        termsOf(expression)
          .flatMap(({ addresses }) => addresses.filter((one) => figureAt(one) === null))
          .map((one) => {
            const [page = '', code = '', column = ''] = one.split('.');
            return meaningOfLine(type as AccountsType, page, code)?.columns[Number(column[1]) - 1] ?? '';
          }),
      ),
    );
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.filter((column) => column.includes('N-1') || column.includes('export'))).toEqual([]);
  });

  test('are written as files that read the same', () => {
    for (const shipped of shippedGrids) {
      const file: GridFile = shipped.file;
      expect(parseGrid(JSON.stringify(file))).toEqual(shipped);
    }
  });
});
