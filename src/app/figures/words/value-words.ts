import type { Figures } from '#contract/figures.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { BasedFigure } from '#domain/figures/annual-basis.ts';
import { definitionOf } from '#domain/figures/catalogue.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';
import { ratioIsRefused } from '#domain/figures/ratio.ts';
import type { FiledYear } from '#domain/filed/figures/filed-years.ts';

import { amountDigits, formatAmount, formatChange, type AmountUnit } from '../../format/amounts.ts';
import { thinSpace } from '../../format/decimal.ts';
import { formatPoints, formatRatio } from '../../format/percent.ts';

/** An exercise as it is shown: as received, or with its flows brought to twelve months. */
export type Year = Omit<Figures['years'][number], 'figures'> & {
  figures: Readonly<Record<FigureName, BasedFigure>>;
  /** Where each figure stands in the accounts filed with INPI; absent of what the Banque de France sent. */
  filed?: FiledOf;
};

/** How an exercise was read from filed accounts. */
export type FiledOf = Pick<FiledYear, 'accounts' | 'exercise' | 'closingDate' | 'type' | 'workings'>;

/** What the proxy answered, as it is shown. */
export type ShownFigures = Omit<Figures, 'years'> & {
  years: readonly Year[];
  /** Exercises deposited since the oldest one shown, of which no account could be read; absent of the Banque de France's. */
  unread?: readonly UnreadExercise[];
};

/** A deposit that gave no figure. */
export type UnreadExercise = { filingId: string; closing: IsoDate };

export type Evolution = BasedFigure['evolution'];

/** Decimals of every percentage that the Banque de France sends. */
export const percentDecimals = 2;

/** What a figure reads, cut where the unit is written smaller; `missing` says in words why there is none. */
export type ValueWords = { digits: string; unit: string; missing: null } | { missing: string };

/** A figure of one year in the chosen unit; the ratio is always a percentage. */
export function valueWords(name: FigureName, year: Year, unit: AmountUnit): ValueWords {
  const { value } = year.figures[name];
  if (value === null) return { missing: missingWords(name, year) };
  if (name !== ratioName) return { digits: amountDigits(value, unit), unit, missing: null };
  return {
    digits: formatRatio(value, percentDecimals).replace(`${thinSpace}%`, ''),
    unit: '%',
    missing: null,
  };
}

/** The same in one piece: « 4 702 k€ », « 101,26 % », « non transmis ». */
export function valueText(name: FigureName, year: Year, unit: AmountUnit): string {
  const { value } = year.figures[name];
  if (value === null) return missingWords(name, year);
  return name === ratioName ? formatRatio(value, percentDecimals) : formatAmount(value, unit);
}

/** « ramené à 12 mois », of an amount that was; null for one as received. */
export function basisWords(name: FigureName, year: Year): string | null {
  return year.figures[name].annualBasis === true ? 'ramené à 12\u00A0mois' : null;
}

/** A difference between two years: in euros, or in points for the ratio. */
export function changeText(name: FigureName, change: number, unit: AmountUnit): string {
  return definitionOf(name).measure === 'ratio'
    ? formatPoints(change, percentDecimals)
    : formatChange(change, unit);
}

/** Why a figure has no value. The ratio comes without one when its terms allow none (« - » in v2). */
function missingWords(name: FigureName, { figures, filed }: Year): string {
  if (filed !== undefined) return filedMissingWords(name, filed);
  if (name !== ratioName) return 'non transmis';
  const { received } = figures[ratioName];
  const refused = ratioIsRefused(
    figures.fonds_roulement_net_global.value,
    figures.besoin_en_fonds_de_roulement.value,
  );
  return refused || (received !== null && received.trim() !== '') ? 'non calculable' : 'non transmis';
}

/** A cell left blank or not entered, a sum of which a term is, or a figure for which the form has no line. */
function filedMissingWords(name: FigureName, { workings, type, accounts }: FiledOf): string {
  const { terms } = workings[name];
  if (terms.length === 0 && name !== ratioName) return type === 'S' ? 'absent du 2033' : 'non calculable';
  const empty = accounts.keyedBy === 'agent' ? 'non saisi' : 'case vide';
  return terms.length === 1 ? empty : 'non calculable';
}
