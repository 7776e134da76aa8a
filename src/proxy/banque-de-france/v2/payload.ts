import * as z from 'zod/mini';

import { parseYearMonth } from '#domain/calendar.ts';
import type { GivenPercentage } from '#domain/figures/evolution.ts';
import { figuresOf, type ReceivedFigure, type ReceivedYear } from '#domain/figures/figures.ts';
import { figureNames, ratioName, type FigureName } from '#domain/figures/names.ts';

import { ProblemError } from '../../problem-error.ts';
import { exercises, parseShape } from '../../upstream/shape.ts';
import type { CompanyFigures } from '../figures-source.ts';

/** What is read of `GET /v2/bilans_entreprises_bdf/{siren}`. */
export const figuresAnswerSchema = z.object({
  monnaie: z.string(),
  bilans: z.nullable(exercises(z.record(z.string(), z.unknown()))),
});

/** The address of the operation in API Entreprise v2. */
export function figuresPath(siren: string): string {
  return `/v2/bilans_entreprises_bdf/${siren}`;
}

/** Euros in one unit of each currency word that the service is known to send. */
const eurosOf: ReadonlyMap<string, number> = new Map([['kEuros', 1000]]);

/** The ratio is given with two decimals. */
const ratioPrecision = 0.01;

/**
 * Reads the answer of `GET /v2/bilans_entreprises_bdf/{siren}`: every value is a text; « », « - » and absent mean
 * that there is no figure, which is never zero.
 *
 * @throws ProblemError upstream_invalid when its shape, a closing, a number or the unit is not as agreed, or two
 * exercises close in the same month; not_found when it holds no exercise.
 */
export function readFigures(body: unknown): CompanyFigures {
  const { monnaie, bilans } = parseShape(figuresAnswerSchema, body);
  const euros = eurosOf.get(monnaie);
  if (euros === undefined) throw new ProblemError('upstream_invalid');
  if (bilans === null || bilans.length === 0) throw new ProblemError('not_found');
  const years = bilans.map((bilan) => readYear(bilan, euros));
  if (new Set(years.map(({ closing }) => closing)).size !== years.length)
    throw new ProblemError('upstream_invalid');
  return {
    years: figuresOf(years, { amounts: euros, ratio: ratioPrecision }),
    receivedUnit: { name: monnaie, euros },
    precision: euros,
    ratioPrecision,
  };
}

function readYear(bilan: Readonly<Record<string, unknown>>, euros: number): ReceivedYear {
  const closing = parseYearMonth(textOf(bilan['date_arret_exercice']) ?? '');
  if (closing === null) throw new ProblemError('upstream_invalid');
  const figures = figureNames.map((name) => [name, readFigure(bilan, name, euros)] as const);
  return {
    closing,
    durationMonths: readDuration(textOf(bilan['duree_exercice'])),
    figures: Object.fromEntries(figures) as Record<FigureName, ReceivedFigure>,
  };
}

function readFigure(
  bilan: Readonly<Record<string, unknown>>,
  name: FigureName,
  euros: number,
): ReceivedFigure {
  const received = textOf(bilan[name]);
  const value = name === ratioName ? (readPercentage(received)?.value ?? null) : readAmount(received, euros);
  return { value, received, given: readPercentage(textOf(bilan[`evolution_${name}`])) };
}

/** Months; null when not given (« - », « 0 »). */
function readDuration(text: string | null): number | null {
  if (isNothing(text)) return null;
  if (!/^\d{1,2}$/.test(text)) throw new ProblemError('upstream_invalid');
  return Number(text) === 0 ? null : Number(text);
}

function readAmount(text: string | null, euros: number): number | null {
  if (isNothing(text)) return null;
  const amount = /^[+-]?\d{1,15}$/.test(text) ? Number(text) * euros : Number.NaN;
  if (!Number.isSafeInteger(amount)) throw new ProblemError('upstream_invalid');
  return amount === 0 ? 0 : amount;
}

/** « +9.45% » (2022), « -4,17% » (2018), « 101.26% »; null for « » and « - ». */
function readPercentage(text: string | null): GivenPercentage | null {
  if (isNothing(text)) return null;
  const found = /^([+-]?)(\d{1,12})(?:[.,](\d{1,6}))?\s*%?$/.exec(text);
  if (found === null) throw new ProblemError('upstream_invalid');
  const [, sign = '', whole = '', decimals = ''] = found;
  const size = Number(`${whole}.${decimals || '0'}`);
  return { value: sign === '-' && size !== 0 ? -size : size, lastDecimal: 10 ** -decimals.length };
}

function isNothing(text: string | null): text is null | '' | '-' {
  return text === null || text === '' || text === '-';
}

/** The text of a field; null when it is absent. A whole number is accepted in place of its text. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim().replace('\u2212', '-');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new ProblemError('upstream_invalid');
}
