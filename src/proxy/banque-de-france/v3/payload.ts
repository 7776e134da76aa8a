import * as z from 'zod/mini';

import { parseYearMonth } from '#domain/calendar.ts';
import type { GivenPercentage } from '#domain/figures/evolution.ts';
import { figuresOf, type ReceivedFigure, type ReceivedYear } from '#domain/figures/figures.ts';
import { figureNames, ratioName, type FigureName } from '#domain/figures/names.ts';

import { ProblemError } from '../../problem-error.ts';
import { envelope, exercises, parseShape, unneeded } from '../../upstream/shape.ts';
import type { CompanyFigures } from '../figures-source.ts';
import { figureOfCell } from './cells.ts';
import { mendRatios } from './ratios.ts';

const evolution = z.nullish(z.number());

/** What DGFiP's dictionary adds to a cell, when it answers. */
const labels = {
  code: unneeded,
  code_EDI: unneeded,
  code_absolu: unneeded,
  code_type_donnee: unneeded,
  intitule: unneeded,
};

const exerciseSchema = z.object({
  annee: z.nullish(z.string()),
  date_arrete_exercice: z.nullish(z.string()),
  valeurs_calculees: z.nullish(
    z.array(z.record(z.string(), z.nullish(z.object({ valeur: z.unknown(), evolution })))),
  ),
  declarations: z.nullish(
    z.array(
      z.object({
        numero_imprime: z.nullish(z.string()),
        donnees: z.array(
          z.object({ ...labels, code_nref: z.string(), valeurs: z.nullish(z.array(z.unknown())), evolution }),
        ),
      }),
    ),
  ),
});

/** What is read of `GET /v3/banque_de_france/unites_legales/{siren}/bilans`; the labels beside the cells are not. */
export const figuresAnswerSchema = z.object({
  data: exercises(z.object({ data: exerciseSchema, ...envelope })),
  ...envelope,
});

type Exercise = z.infer<typeof exerciseSchema>;

/** The service multiplies the k€ that it receives by 1 000: euros in name, k€ in precision. */
const amountPrecision = 1000;

/** The address of the operation in API Entreprise v3. */
export function figuresPath(siren: string): string {
  return `/v3/banque_de_france/unites_legales/${siren}/bilans`;
}

/**
 * Reads the Banque de France's figures in API Entreprise v3: amounts in euros as texts, a number 0 where there is
 * none, percentages as numbers that may have lost their decimals; no duration, and no « autres fonds propres ».
 *
 * @throws ProblemError upstream_invalid when its shape, a closing or a value is not as agreed; not_found when it
 * holds no exercise with a figure.
 */
export function readFigures(body: unknown): CompanyFigures {
  const { data } = parseShape(figuresAnswerSchema, body);
  const years = data.flatMap(({ data: exercise }) => readExercise(exercise) ?? []);
  if (years.length === 0) throw new ProblemError('not_found');
  if (new Set(years.map(({ closing }) => closing)).size !== years.length)
    throw new ProblemError('upstream_invalid');
  const mended = mendRatios(years);
  return {
    years: figuresOf(mended.years, { amounts: amountPrecision, ratio: mended.precision }),
    receivedUnit: { name: 'euros (précision : k€)', euros: 1 },
    precision: amountPrecision,
    ratioPrecision: mended.precision,
  };
}

/** Null for an exercise without a single figure, which the service lets through: a dash comes as zero there. */
function readExercise(exercise: Exercise): ReceivedYear | null {
  const received = new Map<FigureName, Received>();
  for (const [name, figure] of cellsOf(exercise)) {
    const known = received.get(name);
    if (known !== undefined && known.value !== figure.value) throw new ProblemError('upstream_invalid');
    received.set(name, figure);
  }
  const figures = figureNames.map((name) => [name, readFigure(name, received)] as const);
  if (figures.every(([, { value }]) => value === null || value === 0)) return null;
  const closing = parseYearMonth(exercise.date_arrete_exercice?.trim() ?? '');
  if (closing === null) throw new ProblemError('upstream_invalid');
  return {
    closing,
    durationMonths: null,
    figures: Object.fromEntries(figures) as Record<FigureName, ReceivedFigure>,
  };
}

type Received = { value: unknown; evolution: number | null };

function cellsOf({ valeurs_calculees, declarations }: Exercise): [FigureName, Received][] {
  const calculated = (valeurs_calculees ?? []).flatMap((values) => {
    const names = figureNames.filter((name) => values[name] != null);
    return names.map((name): [FigureName, Received] => [
      name,
      { value: values[name]?.valeur, evolution: values[name]?.evolution ?? null },
    ]);
  });
  const declared = (declarations ?? []).flatMap(({ donnees }) =>
    donnees.flatMap(({ code_nref, valeurs, evolution }): [FigureName, Received][] => {
      const name = figureOfCell(code_nref);
      return name === null ? [] : [[name, { value: onlyValue(valeurs ?? []), evolution: evolution ?? null }]];
    }),
  );
  return [...calculated, ...declared];
}

/** A cell that may be repeated has several values: none of ours may. */
function onlyValue(values: readonly unknown[]): unknown {
  if (values.length > 1) throw new ProblemError('upstream_invalid');
  return values[0];
}

function readFigure(name: FigureName, received: ReadonlyMap<FigureName, Received>): ReceivedFigure {
  const { value, evolution } = received.get(name) ?? { value: null, evolution: null };
  const given = evolution === null ? null : givenPercentage(evolution);
  if (name !== ratioName) return { ...readAmount(value), given };
  const ratio = readRatio(value);
  return { value: ratio, received: ratio === null ? null : String(ratio), given };
}

/** Euros; a number 0 stands for an amount that was not given, a text « 0 » for zero. */
function readAmount(value: unknown): { value: number | null; received: string | null } {
  if (value === undefined || value === null || value === 0) return { value: null, received: null };
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') throw new ProblemError('upstream_invalid');
  const written = text.trim().replace('\u2212', '-');
  if (written === '' || written === '-') return { value: null, received: text };
  const amount = /^[+-]?\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
  if (!Number.isSafeInteger(amount)) throw new ProblemError('upstream_invalid');
  return { value: amount + 0, received: text };
}

function readRatio(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ProblemError('upstream_invalid');
  return value;
}

/** At least two decimals were written before the service made a number of them; whole, it may be what is left. */
function givenPercentage(value: number): GivenPercentage {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return {
    value: value + 0,
    lastDecimal: 10 ** -Math.max(2, decimals),
    mayBeTruncated: Number.isInteger(value),
  };
}
