import type { YearMonth } from '#domain/calendar.ts';
import { hasOddExercise, yearsOnAnnualBasis } from '#domain/figures/annual-basis.ts';
import type { Theme } from '#domain/figures/definition.ts';
import { derivedValue, type DerivedDefinition, type DerivedName } from '#domain/figures/derived.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';
import { addressOf } from '#domain/filed/accounts.ts';

import { checkWords } from '../figures/words/check-words.ts';
import { evolutionLine } from '../figures/words/citation.ts';
import { catalogueOf, derivedOf, type ShownDefinition } from '../figures/words/definitions.ts';
import { derivedChange, derivedText } from '../figures/words/derived-words.ts';
import { oldestWords } from '../figures/words/evolution-words.ts';
import { originLabel } from '../figures/words/origin-words.ts';
import { pairsOf, type Pair } from '../figures/words/pairs.ts';
import {
  valueText,
  valueWords,
  type Evolution,
  type ShownFigures,
  type Year,
} from '../figures/words/value-words.ts';
import { amountDigits, type AmountUnit } from '../format/amounts.ts';

/** Why a value is there, or is not. */
export type ValueStatus =
  | 'received'
  | 'read_in_filed_accounts'
  | 'computed_by_bilanscope'
  | 'not_received'
  | 'empty_cell'
  | 'not_computable';

/** One figure of one exercise, with all that is known of it: what every file is written from. */
export type FigureRow = {
  name: FigureName | DerivedName | `${FigureName}_12_months`;
  label: string;
  theme: Theme;
  /** « FL · 2052 », « calcul BdF » */
  origin: string;
  closing: YearMonth;
  durationMonths: number | null;
  /** Euros, or percent for the ratio; null when absent or not computable, which `status` tells. */
  value: number | null;
  measure: 'EUR' | '%';
  status: ValueStatus;
  /** The text that the source sent; null when it sent none, or the value is ours. */
  received: string | null;
  /** The cells of filed accounts that it was read from, « 2025-12-31 03.FJ.m3 »; null where none were. */
  cells: string | null;
  /** As the screen shows it, with its unit, or why there is none. */
  shown: string;
  /** The number that the screen shows, in its unit; null when there is none. */
  shownNumber: number | null;
  shownUnit: string;
  /** Null for what Bilanscope computes: no percentage is given of it. */
  evolution: Evolution | null;
  /** The closing that it evolved from; null for the oldest exercise. */
  previousClosing: YearMonth | null;
  /** Percentage, change and remarks as the screen tells them; empty when there is nothing to tell. */
  evolutionShown: string;
  /** How the value stands against the formula that its source states; null where it states none. */
  check: string | null;
};

/**
 * Every figure of every exercise, in reading order, newest exercise first. Where an exercise lasts other than twelve
 * months, what accumulates over it is followed by the same brought to twelve.
 */
export function figureRows(figures: ShownFigures, unit: AmountUnit): FigureRow[] {
  const pairs = pairsOf(figures.years);
  const annual = hasOddExercise(figures.years) ? yearsOnAnnualBasis(figures.years) : null;
  const catalogue = catalogueOf(figures.years);
  return catalogue.flatMap((definition, index) => {
    const { theme } = definition;
    const last = catalogue[index + 1]?.theme !== theme;
    const derived = last ? derivedOf(figures.years).filter((one) => one.theme === theme) : [];
    const rowsOf = (row: (year: Year, pair: Pair | null) => FigureRow): FigureRow[] =>
      figures.years.map((year) => row(year, pairs.find(({ current }) => current === year) ?? null));
    return [
      ...rowsOf((year, pair) => receivedRow(definition, year, pair, figures, unit)),
      ...(annual === null || definition.measure !== 'flow'
        ? []
        : annualRows(definition, { ...figures, years: annual }, unit)),
      ...derived.flatMap((one) => rowsOf((year, pair) => derivedRow(one, year, pair, unit))),
    ];
  });
}

function receivedRow(
  { name, label, theme, origin }: ShownDefinition,
  year: Year,
  pair: Pair | null,
  figures: ShownFigures,
  unit: AmountUnit,
): FigureRow {
  const { value, received, evolution } = year.figures[name];
  const words = valueWords(name, year, unit);
  const none = year.filed === undefined ? 'not_received' : 'empty_cell';
  const absent = words.missing === 'non calculable' ? 'not_computable' : none;
  const check = checkWords(name, year, figures, unit);
  return {
    name,
    label,
    theme,
    origin: originLabel(origin),
    value,
    received,
    cells: cellsOf(name, year),
    evolution,
    ...exerciseOf(year, pair),
    measure: name === ratioName ? '%' : 'EUR',
    status: value === null ? absent : presence(origin, year),
    shown: valueText(name, year, unit),
    shownNumber: words.missing === null ? numberShown(words.digits) : null,
    shownUnit: name === ratioName ? '%' : unit,
    evolutionShown:
      pair === null ? (oldestWords(name, figures.years) ?? '') : evolutionLine(name, pair, unit),
    check: check === null ? null : check.state === 'verified' ? 'vérifié' : check.words,
  };
}

/** A figure brought to twelve months: a calculation of ours, unknown where the duration is. */
function annualRows(definition: ShownDefinition, figures: ShownFigures, unit: AmountUnit): FigureRow[] {
  const pairs = pairsOf(figures.years);
  const { name, label } = definition;
  return figures.years.map((year): FigureRow => {
    const pair = pairs.find(({ current }) => current === year) ?? null;
    const row = receivedRow(definition, year, pair, figures, unit);
    const known = year.durationMonths !== null && row.value !== null;
    return {
      ...row,
      name: `${name}_12_months`,
      label: `${label} (ramené à 12\u00A0mois)`,
      origin: 'calcul Bilanscope',
      received: null,
      cells: null,
      check: null,
      value: known ? row.value : null,
      status: known ? 'computed_by_bilanscope' : 'not_computable',
      shown: known ? row.shown : 'non calculable',
      shownNumber: known ? row.shownNumber : null,
    };
  });
}

function derivedRow(
  { name, label, theme }: DerivedDefinition,
  year: Year,
  pair: Pair | null,
  unit: AmountUnit,
): FigureRow {
  const value = derivedValue(name, year.figures);
  return {
    name,
    label,
    theme,
    origin: 'calcul Bilanscope',
    value,
    received: null,
    cells: null,
    evolution: null,
    check: null,
    ...exerciseOf(year, pair),
    measure: 'EUR',
    status: value === null ? 'not_computable' : 'computed_by_bilanscope',
    shown: derivedText(name, year, unit),
    shownNumber: value === null ? null : numberShown(amountDigits(value, unit)),
    shownUnit: unit,
    evolutionShown: pair === null ? '' : derivedChange(name, pair, unit),
  };
}

function presence({ kind }: ShownDefinition['origin'], { filed }: Year): ValueStatus {
  if (filed === undefined) return 'received';
  return kind === 'line' ? 'read_in_filed_accounts' : 'computed_by_bilanscope';
}

function cellsOf(name: FigureName, { filed }: Year): string | null {
  const cells = filed?.workings[name].terms.flatMap((term) => (term.kind === 'cell' ? [term] : [])) ?? [];
  if (filed === undefined || cells.length === 0) return null;
  const read = cells.map(({ sign, cell }) => `${sign < 0 ? '-' : '+'}${addressOf(cell.source)}`).join(' ');
  const { closing, filingId, keyedBy } = filed.accounts;
  return `${closing ?? filingId} ${read}${keyedBy === 'agent' ? ' (saisi par l’agent)' : ''}`;
}

function exerciseOf({ closing, durationMonths }: Year, pair: Pair | null) {
  return { closing, durationMonths, previousClosing: pair?.previous.closing ?? null };
}

/** The number that digits in French notation stand for: « −4 702,5 » is −4702.5. */
export function numberShown(digits: string): number {
  return Number(digits.replaceAll(/\s/g, '').replace('\u2212', '-').replace(',', '.'));
}
