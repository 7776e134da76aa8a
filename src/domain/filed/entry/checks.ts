import type { AccountsType } from '../../liasse/line.ts';
import { cellAt, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { rulesFor, tolerance } from '../checks/checks.ts';
import { rulesOf, type Rule, type RuleTable } from '../checks/rule.ts';
import { completeYears } from '../checks/shared-forms.ts';
import { mainSeriesOf } from '../series.ts';
import { entrySections, formLine, type EnteredType } from './asked-lines.ts';

/** Equalities that follow from those of the forms, and pass over lines that the grid does not ask (GV). */
const shortened: readonly RuleTable[] = [
  {
    types: ['C', 'K'],
    years: completeYears,
    written: [
      {
        name: 'Résultat courant = exploitation + opérations en commun + produits − charges financiers',
        source: '2052, I − II + III − IV + V − VI',
        over: 'columns',
        page: '03',
        columns: ['m3', 'm4'],
        equation: 'GW = GG + GH - GI + GP - GU',
      },
    ],
  },
  {
    types: ['C'],
    years: completeYears,
    written: [
      {
        name: 'Résultat = résultat courant + résultat exceptionnel − participation − impôts',
        source: '2053, bénéfice ou perte',
        over: 'years',
        equation: '04.HN = 03.GW + 04.HI - 04.HJ - 04.HK',
      },
    ],
  },
];

/** Lines of totals that few companies fill: not asked, and no reason not to judge the total. A line can be added. */
const rarelyFilled: ReadonlySet<string> = new Set('01.AA 01.CW 01.CM 01.CN 02.ED 03.GH 03.GI'.split(' '));

/** A total that was entered, against what the lines entered make of it. */
export type EntryCheck = {
  /** The cell of the total. */
  at: CellAddress;
  total: number;
  sum: number;
  /** What is added and taken off, in the order of the form. */
  terms: readonly { cell: Cell; sign: 1 | -1 }[];
  /** The cells of the sum that are empty: on paper too, or not entered yet. */
  empty: readonly CellAddress[];
  /** The total less the sum, in euros; what rounding leaves is none. */
  difference: number;
  holds: boolean;
};

/**
 * The equalities of the forms that can be judged already: every line of theirs is asked or rare, their total is
 * entered, and a line of theirs. An empty line counts for nothing, as on the form, and is told.
 */
export function entryChecks(accounts: FiledAccounts & { type: EnteredType }): EntryCheck[] {
  return judgedRules[accounts.type].flatMap((rule) => judged(accounts, rule));
}

/** By type of accounts: the rules of the forms within what the grid asks. */
const judgedRules: Readonly<Record<EnteredType, readonly Rule[]>> = {
  C: rulesWithin('C'),
  S: rulesWithin('S'),
  K: rulesWithin('K'),
};

function rulesWithin(type: EnteredType & AccountsType): Rule[] {
  const asked = new Set(
    entrySections(type).flatMap(({ rows }) =>
      rows.flatMap(({ line, series: { current, previous } }) =>
        [current, previous].flatMap((place) =>
          place === null ? [] : `${line.page}.${line.code}.m${place + 1}`,
        ),
      ),
    ),
  );
  const shorter = shortened.filter(({ types }) => types.includes(type)).flatMap(rulesOf);
  return [...rulesFor(type), ...shorter]
    .map(toldOnTheLater)
    .filter(
      ({ result, terms }) =>
        asked.has(result) &&
        terms.every(({ address }) => asked.has(address) || rarelyFilled.has(address.split('.', 2).join('.'))),
    );
}

/** Where two lines are to be equal, the one that is typed last tells. */
function toldOnTheLater(rule: Rule): Rule {
  const [term, ...others] = rule.terms;
  return term === undefined || others.length > 0 || term.sign !== 1 || term.address < rule.result
    ? rule
    : { ...rule, result: term.address, terms: [{ sign: 1, address: rule.result }] };
}

function judged(accounts: FiledAccounts, { result, terms: written }: Rule): EntryCheck[] {
  const total = cellAt(accounts, result);
  const read = written.map((term) => ({ ...term, cell: cellAt(accounts, term.address) }));
  const terms = read.flatMap(({ cell, sign }) => (cell === null ? [] : [{ cell, sign }]));
  if (total === null || terms.length === 0) return [];
  const sum = terms.reduce((sum, { cell, sign }) => sum + sign * cell.value, 0);
  const difference = total.value - sum;
  const empty = read.flatMap(({ address, cell }) => (cell === null ? [address] : []));
  const holds = Math.abs(difference) <= tolerance;
  return [{ at: result, total: total.value, sum, terms, empty, difference, holds }];
}

/** What the liabilities are above the assets, by year, once both totals are entered; null before. */
export function balanceOf(accounts: FiledAccounts & { type: EnteredType }): {
  current: number | null;
  previous: number | null;
} {
  const [assets, liabilities] = accounts.type === 'S' ? ['01.110', '01.180'] : ['01.CO', '02.EE'];
  const gap = (year: 'current' | 'previous'): number | null => {
    const [one, other] = [liabilities, assets].map((line) => {
      const address = mainAddress(accounts.type, line ?? '', year);
      return address === undefined ? null : cellAt(accounts, address);
    });
    return one == null || other == null ? null : one.value - other.value;
  };
  return { current: gap('current'), previous: gap('previous') };
}

function mainAddress(type: EnteredType, line: string, year: 'current' | 'previous'): CellAddress | undefined {
  const [page = '', code = ''] = line.split('.');
  const form = formLine(type, page, code);
  const place = form === null ? null : (mainSeriesOf(form)?.[year] ?? null);
  return place === null ? undefined : at(line, (place + 1) as 1 | 2 | 3 | 4);
}

function at(line: string, column: 1 | 2 | 3 | 4): CellAddress {
  return `${line}.m${column}` as CellAddress;
}
