import { itemisedLiabilities, liabilitiesCanBeShared, remainderOf } from '#domain/figures/balance-sheet.ts';

import { shownDefinition, shownDerived } from '../../../../figures/words/definitions.ts';
import { valueText, type Year } from '../../../../figures/words/value-words.ts';
import { formatAmount, type AmountUnit } from '../../../../format/amounts.ts';
import { formatRatio } from '../../../../format/percent.ts';

/** A line of the liabilities of one exercise. */
export type FinancingLine = {
  key: string;
  label: string;
  /** Euros; null when it was not received. */
  value: number | null;
  text: string;
  /** Percent of the total; null where shares would mean nothing. */
  share: number | null;
};

/** The lines that add up to the total, the remainder last; numbers first, shares where no term is negative. */
export function financingOf(year: Year, unit: AmountUnit): FinancingLine[] {
  const { figures } = year;
  const total = figures.total_passif.value;
  const shared = liabilitiesCanBeShared(figures) && total !== null;
  const shareOf = (value: number | null): number | null =>
    shared && value !== null ? (value * 100) / total : null;
  const remainder = remainderOf(figures)?.value ?? null;
  return [
    ...itemisedLiabilities.map((name) => ({
      key: name,
      label: shownDefinition(name, [year]).label,
      value: figures[name].value,
      text: valueText(name, year, unit),
      share: shareOf(figures[name].value),
    })),
    {
      key: 'remainder',
      label: `${shownDerived('remainder', [year]).label} (calcul Bilanscope)`,
      value: remainder,
      text: remainder === null ? 'non calculable' : formatAmount(remainder, unit),
      share: shareOf(remainder),
    },
  ];
}

/** « 1 945 k€, 53,3 % » */
export function financingText({ text, share }: FinancingLine): string {
  return share === null ? text : `${text}, ${formatRatio(share, 1)}`;
}
