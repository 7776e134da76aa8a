import type { FigureName } from '#domain/figures/names.ts';

import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import { valueText, valueWords, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';

/** One year of one figure, as a bar. */
export type YearBar = {
  closing: string;
  /** Euros or percent; null leaves the place empty. */
  value: number | null;
  /** The number that stands at the bar's end; the unit is written once, above. */
  digits: string;
  latest: boolean;
  /** The bar in words, to the euro: « déc. 2025 : 4 702 000 € ». */
  reading: string;
};

/** The bars of a figure, oldest first. */
export function barsOf(name: FigureName, years: readonly Year[], unit: AmountUnit): YearBar[] {
  return years.toReversed().map((year, index) => {
    const words = valueWords(name, year, unit);
    return {
      closing: year.closing,
      value: year.figures[name].value,
      digits: words.missing === null ? words.digits : '',
      latest: index === years.length - 1,
      reading: `${exerciseWords(year)}\u00A0: ${valueText(name, year, '€')}`,
    };
  });
}

/** What the bars show, for whom does not see them: « 4 310 k€ en déc. 2023, 4 586 k€ en déc. 2024 ». */
export function barsSentence(name: FigureName, years: readonly Year[], unit: AmountUnit): string {
  return years
    .toReversed()
    .map((year) => `${valueText(name, year, unit)} en ${exerciseWords(year)}`)
    .join(', ');
}
