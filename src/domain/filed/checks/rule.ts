import { meaningOfLine, type AccountsType } from '../../liasse/line.ts';
import { places, type CellAddress } from '../accounts.ts';

/** An equality that the forms print, or that follows from their labels: a cell is the sum of others. */
export type Rule = {
  /** The whole equality, « 01.CO.m3 = 01.CO.m1 - 01.CO.m2 »: no two rules have the same. */
  equation: string;
  /** What it says, in words. */
  name: string;
  /** Where the form says it. */
  source: string;
  result: CellAddress;
  terms: readonly { sign: 1 | -1; address: CellAddress }[];
};

type Column = 'm1' | 'm2' | 'm3' | 'm4';

/** What every rule is written with: its words, its source, and an equality whose cells may be shortened. */
type Written = {
  name: string;
  source: string;
  /** « BJ = AB + CX »: cells and signs parted by spaces. */
  equation: string;
} & Over;

/** Which equalities a written one stands for. */
type Over =
  | {
      /** The equality is between rows of one page, in each of these columns: « BJ = AB + CX ». */
      over: 'columns';
      page: string;
      columns: readonly Column[];
    }
  | {
      /** The equality is between columns of one page, on each of these rows: « m3 = m1 - m2 ». */
      over: 'rows';
      page: string;
      codes: string;
    }
  | {
      /** The equality is between amounts of a year, for N and for N-1: « 04.HN = 02.DI ». */
      over: 'years';
    }
  | { over: 'cells' };

/** Rules as they are written down, and where a year stands on the pages of their forms. */
export type RuleTable = {
  types: readonly [AccountsType, ...AccountsType[]];
  /** Columns of N and of N-1, by page. */
  years: Readonly<Record<string, readonly [Column, Column]>>;
  written: readonly Written[];
};

/** Every rule of a table, its cells in full; terms for which a form has no cell are left out. */
export function rulesOf({ types: [type], years, written }: RuleTable): Rule[] {
  return written.flatMap(({ name, source, equation, ...over }) => {
    const [result = '', equals, ...rest] = equation.split(' ');
    if (equals !== '=') throw new Error(`not an equality: ${equation}`);
    return fillings(over, years).map((fill): Rule => {
      const terms = termsOf(rest)
        .map(({ sign, cell }) => ({ sign, address: fill(cell) }))
        .filter(({ address }) => isOnForm(type, address));
      const sum = terms.map(({ sign, address }) => `${sign === 1 ? '+' : '-'} ${address}`).join(' ');
      const whole = `${fill(result)} = ${sum.replace(/^\+ /, '')}`;
      return { equation: whole, name, source, result: fill(result), terms };
    });
  });
}

/** « A - B » as cells and their signs. */
function termsOf(words: readonly string[]): { sign: 1 | -1; cell: string }[] {
  return words.flatMap((cell, index) =>
    cell === '+' || cell === '-'
      ? []
      : [{ sign: words[index - 1] === '-' ? (-1 as const) : (1 as const), cell }],
  );
}

function isOnForm(type: AccountsType, address: CellAddress): boolean {
  const [page = '', code = '', column] = address.split('.');
  const place = places.find((place) => `m${place + 1}` === column);
  return place !== undefined && (meaningOfLine(type, page, code)?.columns[place] ?? null) !== null;
}

/** For each equality that a written rule stands for, how its shortened cells are completed. */
function fillings(one: Over, years: RuleTable['years']): ((cell: string) => CellAddress)[] {
  if (one.over === 'columns')
    return one.columns.map(
      (column) =>
        (code): CellAddress =>
          `${one.page}.${code}.${column}`,
    );
  if (one.over === 'rows')
    return one.codes.split(' ').map((code) => (column) => `${one.page}.${code}.${column}` as CellAddress);
  if (one.over === 'cells') return [(cell) => cell as CellAddress];
  return [0, 1].map((year) => (cell): CellAddress => {
    const column = years[cell.slice(0, 2)]?.[year];
    if (column === undefined) throw new Error(`no year on the page of ${cell}`);
    return `${cell as `${string}.${string}`}.${column}`;
  });
}
