import { places, plainCode, sameCode, type Cell, type FiledAccounts, type FiledLine } from '../accounts.ts';

/** An amount that a filing keys more than once, and not alike: nothing in the file says which one stands. */
export type KeyedTwice = Pick<FiledLine, 'page' | 'form' | 'code' | 'label'> & {
  /** What the cell holds (« N », « net N-1 »), or its raw place (« m1 ») where the table does not tell. */
  column: string;
  /** In the unit of the line, in the order of the file: one for each keying that holds an amount. */
  amounts: readonly number[];
};

/** The cells keyed again with another amount, in the order of the file. */
export function keyedTwice({ lines }: Pick<FiledAccounts, 'lines'>): KeyedTwice[] {
  const byLine = Map.groupBy(lines, ({ page, code }) => `${page}.${plainCode(code)}`);
  return [...byLine.values()].flatMap((keyings) =>
    places.flatMap((place): KeyedTwice[] => {
      const amounts = keyings.flatMap((line) => line.amounts[place] ?? []);
      const [line] = keyings;
      if (line === undefined || new Set(amounts).size < 2) return [];
      const { page, form, code, label } = line;
      return [{ page, form, code, label, column: line.columns[place] ?? `m${place + 1}`, amounts }];
    }),
  );
}

/** All amounts that a filing keyed for the place of a cell, its own among them, in the order of the file. */
export function keyingsOf({ source: { accounts, line, place } }: Cell): number[] {
  return accounts.lines
    .filter(({ page, code }) => page === line.page && sameCode(code, line.code))
    .flatMap(({ amounts }) => amounts[place] ?? []);
}
