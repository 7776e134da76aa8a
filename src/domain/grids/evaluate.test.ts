import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { figureNames } from '../figures/names.ts';
import { cellAt } from '../filed/accounts.ts';
import { madeAccounts, type MadeLines } from '../filed/testing/made-accounts.ts';
import { amountOf, evaluate } from './evaluate.ts';
import type { Expression, GridDuration, GridLine, GridTerm } from './grid.ts';
import { gridYears, type FiguresOfYear, type GridYear } from './years.ts';

const term = (address: string, changes: Partial<GridTerm> = {}): GridTerm => ({
  addresses: address.split('|') as unknown as GridTerm['addresses'],
  times: 1,
  emptyIsNothing: false,
  ...changes,
});
const nothing = { emptyIsNothing: true };

function row(accounts: GridLine['accounts'], changes: Partial<GridLine> = {}): GridLine {
  return {
    kind: 'ratio',
    label: 'Essai',
    unit: 'EUR',
    formula: null,
    note: null,
    source: null,
    duration: 'any',
    accounts,
    ...changes,
  };
}

const of = (above: GridTerm[], below: GridTerm[] | null = null, times = 1): Expression => ({
  above,
  below,
  times,
});

function year(lines: MadeLines, changes: Parameters<typeof madeAccounts>[1] = {}): GridYear {
  const [first] = gridYears(
    [madeAccounts(lines, changes)],
    changes.type === 'K' ? 'consolidated' : 'company',
    [],
  );
  if (first === undefined) throw new Error('no year');
  return first;
}

const perHead = row({
  C: of([term('03.FY.m3'), term('03.FZ.m3')], [term('16.YP.m1|11.YP.m1')]),
  S: of([term('02.250.m1'), term('02.252.m1')], [term('05.376.m1')]),
});
const complete: MadeLines = {
  '03.FY': [null, null, 300, 280],
  '03.FZ': [null, null, 120, 110],
  '16.YP': [10, 9],
};

describe('a row of a grid', () => {
  test('is worked out of the cells of the form that was filed, each kept as its source', () => {
    const result = evaluate(perHead, year(complete));
    expect(result).toMatchObject({ value: 42, refusal: null, scaledFrom: null });
    const cells = [...result.above, ...result.below].map(({ origin }) =>
      origin?.kind === 'cell'
        ? [origin.cell.source.line.page, origin.cell.source.line.code, origin.cell.value]
        : null,
    );
    expect(cells).toEqual([
      ['03', 'FY', 300],
      ['03', 'FZ', 120],
      ['16', 'YP', 10],
    ]);
    const simplified = year({ '02.250': [50], '02.252': [20], '05.376': [2] }, { type: 'S' });
    expect(evaluate(perHead, simplified).value).toBe(35);
  });

  test('takes the first of its places that is filled', () => {
    const { '16.YP': late, ...rest } = complete;
    const old = year({ ...rest, '11.YP': late ?? [] });
    expect(evaluate(perHead, old).value).toBe(42);
  });

  test('has no value, never zero, when a term is absent, and says which', () => {
    const result = evaluate(perHead, year({ ...complete, '03.FZ': [null, null, null, 110] }));
    expect(result).toMatchObject({ value: null, refusal: 'term_absent' });
    expect(result.above.map(({ absence }) => absence)).toEqual([null, 'cell']);
    const { '16.YP': _page, ...rest } = complete;
    expect(evaluate(perHead, year(rest)).below).toMatchObject([{ origin: null, absence: 'page' }]);
  });

  test.each([
    ['zero', 0],
    ['below zero', -3],
  ])('has no value when its divisor is %s', (_what, headcount) => {
    const result = evaluate(perHead, year({ ...complete, '16.YP': [headcount] }));
    expect(result).toMatchObject({ value: null, refusal: 'divisor_not_positive' });
  });

  test.each<[string, GridYear, string]>([
    ['consolidated accounts that it does not foresee', year(complete, { type: 'K' }), 'type_not_foreseen'],
    ['accounts of no known type', year({}, { type: null }), 'type_unknown'],
    ['amounts that are not euros', year(complete, { currency: 'USD' }), 'foreign_currency'],
    [
      'nothing filed',
      { closing: '2025-12' as never, accounts: null, replaced: 0, figures: null },
      'nothing_filed',
    ],
  ])('has no value of %s', (_what, one, refusal) => {
    expect(evaluate(perHead, one)).toMatchObject({ value: null, refusal });
  });
});

describe('an empty cell that counts as nothing', () => {
  const sum = row({ C: of([term('03.FS.m3', nothing), term('03.FU.m3', nothing)]) }, { kind: 'sum' });

  test('is zero on a page that INPI keyed, and stays told', () => {
    const { value, above } = evaluate(sum, year({ '03.FS': [null, null, 7] }));
    expect(value).toBe(7);
    expect(above.map(({ origin }) => origin?.kind)).toEqual(['cell', 'nothing']);
  });

  test('is absent on a page that is not there, or that an agent typed', () => {
    expect(evaluate(sum, year({ '02.EE': [9] })).refusal).toBe('term_absent');
    expect(evaluate(sum, year({ '03.FS': [null, null, 7] }, { keyedBy: 'agent' })).refusal).toBe(
      'term_absent',
    );
  });

  test('makes no sum where every term is empty', () => {
    expect(evaluate(sum, year({ '03.FY': [null, null, 7] })).refusal).toBe('all_empty');
  });
});

describe('the length of the exercise', () => {
  const days = (duration: GridDuration) =>
    row({ C: of([term('02.DX.m1')], [term('03.FW.m3')], 360) }, { unit: 'days', duration });
  const lines: MadeLines = { '02.DX': [100], '03.FW': [null, null, 900] };

  test('of other than twelve months brings the flow to twelve', () => {
    const long = year(lines, { durationMonths: 18 });
    // 900 in 18 months is 600 in 12: 100 ÷ 600 × 360 = 60 days.
    expect(evaluate(days('flow-below'), long)).toMatchObject({ value: 60, scaledFrom: 18 });
    expect(
      evaluate({ ...perHead, duration: 'flow-above' }, year(complete, { durationMonths: 6 })),
    ).toMatchObject({
      value: 84,
      scaledFrom: 6,
    });
    expect(evaluate(days('any'), long)).toMatchObject({ value: 40, scaledFrom: null });
  });

  test('refuses where twelve months are asked, or where it is unknown', () => {
    expect(evaluate(days('twelve'), year(lines, { durationMonths: 18 })).refusal).toBe('not_twelve_months');
    expect(evaluate(days('twelve'), year(lines)).value).toBe(40);
    const unknown = year(lines, { durationMonths: null });
    expect(evaluate(days('flow-below'), unknown).refusal).toBe('duration_unknown');
    expect(evaluate(days('any'), unknown).value).toBe(40);
  });
});

describe('figures of the Banque de France', () => {
  const figures = (closing: string, caf: number | null): FiguresOfYear => ({
    closing: closing as FiguresOfYear['closing'],
    durationMonths: 12,
    figures: Object.fromEntries(
      figureNames.map((name) => [name, { value: name === 'capacite_autofinancement' ? caf : null }]),
    ) as FiguresOfYear['figures'],
  });
  const caf = row({ C: of([term('bdf.capacite_autofinancement')]) }, { kind: 'line' });

  test('stand beside the filing of the same month, alone where none was filed', () => {
    const years = gridYears([madeAccounts({ '02.EE': [9] })], 'company', [
      figures('2025-12', 48_000),
      figures('2024-12', 40_000),
    ]);
    expect(years.map(({ closing, accounts }) => [closing, accounts !== null])).toEqual([
      ['2025-12-31', true],
      ['2024-12', false],
    ]);
    expect(years.map((one) => evaluate(caf, one).value)).toEqual([48_000, 40_000]);
    expect(years.map((one) => evaluate(perHead, one).refusal)).toEqual(['term_absent', 'nothing_filed']);
  });

  test('are never set beside consolidated accounts', () => {
    const group = madeAccounts({ '02.EE': [9] }, { type: 'K' });
    expect(gridYears([group], 'consolidated', [figures('2025-12', 1)])).toMatchObject([{ figures: null }]);
  });

  test('that are absent are absent', () => {
    const [only] = gridYears([], 'company', [figures('2025-12', null)]);
    expect(only && evaluate(caf, only)).toMatchObject({
      refusal: 'term_absent',
      above: [{ absence: 'figure' }],
    });
  });
});

const amount = fc.option(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), { nil: null });

test('whatever is filed, a value is the sum of its terms, each of them read at its address', () => {
  const addresses = ['02.EE.m1', '03.FY.m3', '03.FZ.m3'] as const;
  fc.assert(
    fc.property(
      fc.record({ ee: amount, fy: amount, fz: amount }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      ({ ee, fy, fz }, times, emptyIsNothing) => {
        const filed = year({
          '02.EE': [ee],
          '03.FY': [null, null, fy],
          '03.FZ': [null, null, fz],
          '03.FJ': [1],
        });
        const terms = addresses.map((address, index) =>
          term(address, { times: times[index] ?? 1, emptyIsNothing }),
        );
        const result = evaluate(row({ C: of(terms) }, { kind: 'sum' }), filed);
        const cells = addresses.map((address) => filed.accounts && cellAt(filed.accounts, address));
        expect(
          result.above.map(({ origin }) => (origin?.kind === 'cell' ? origin.cell.value : null)),
        ).toEqual(cells.map((cell) => cell?.value ?? null));
        const sum = result.above.reduce((total, read) => total + (amountOf(read) ?? 0), 0);
        const absent = cells.filter((cell) => cell === null).length;
        // Every page is keyed: by the first line of each, or by « FJ ».
        const pages = emptyIsNothing ? (ee === null ? 1 : 0) : absent;
        const isTold = pages === 0 && absent < cells.length;
        expect(result.value).toBe(isTold ? sum : null);
      },
    ),
  );
});
