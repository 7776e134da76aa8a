import { bankFigures, rounded, type BankAmounts, type BankFigure, type Blank } from './bank-figures.ts';
import type { Books } from './books.ts';

/** An exercise as the Banque de France tells it. */
export type BankYear = {
  /** `YYYY-MM`. */
  closing: string;
  /** null when the Banque de France does not give it. */
  durationMonths: number | null;
  amounts: BankAmounts;
  /** Percent with two decimals; a blank where none is given. */
  evolutions: Readonly<Record<BankFigure, number | Blank>>;
};

/** The seed's formula, `(N − N‑1) × 100 / |N‑1|`; empty without two numbers, or when N‑1 is zero. */
export function evolution(now: number | Blank, before: number | Blank): number | Blank {
  if (typeof now !== 'number' || typeof before !== 'number' || before === 0) return 'empty';
  return rounded(((now - before) * 100) / Math.abs(before), 2);
}

function mapFigures<Value>(amounts: BankAmounts, value: (figure: BankFigure) => Value) {
  const figures = Object.keys(amounts) as BankFigure[];
  return Object.fromEntries(figures.map((figure) => [figure, value(figure)])) as Record<BankFigure, Value>;
}

/**
 * Exercises given newest first, each compared with the next of the list when both last as long: the Banque de
 * France does not ask whether they follow each other. The oldest has no evolution.
 */
export function bankYears(books: readonly Books[]): BankYear[] {
  const amounts = books.map(bankFigures);
  return books.map((year, index) => {
    const own = bankFigures(year);
    const earlier = books[index + 1];
    const before = amounts[index + 1];
    const comparable = before !== undefined && earlier?.durationMonths === year.durationMonths;
    return {
      closing: year.closing.slice(0, 7),
      durationMonths: year.durationMonths,
      amounts: own,
      evolutions: mapFigures(own, (figure) =>
        comparable ? evolution(own[figure], before[figure]) : 'empty',
      ),
    };
  });
}

/** An exercise of twelve months before another, of which the Banque de France gives the closing alone. */
export function emptyYearBefore({ closing, amounts }: BankYear): BankYear {
  const empty = mapFigures(amounts, () => 'empty' as const);
  const earlier = `${Number(closing.slice(0, 4)) - 1}${closing.slice(4)}`;
  return { closing: earlier, durationMonths: null, amounts: empty, evolutions: empty };
}
