import type { Figures } from '#contract/figures.ts';
import { parseYearMonth } from '#domain/calendar.ts';
import { figuresOf, type ReceivedFigure, type ReceivedYear } from '#domain/figures/figures.ts';
import { figureNames, ratioName, type FigureName } from '#domain/figures/names.ts';
import { parseSiren } from '#domain/siren.ts';

type MadeFigure = {
  /** k€, or percent for the ratio; null was not sent. */
  value: number | null;
  /** Percent, with two decimals; absent, none was given. */
  given?: number;
  received?: string;
};

export type MadeYear = {
  /** `YYYY-MM`. */
  closing: string;
  durationMonths?: number | null;
  figures: Partial<Record<FigureName, MadeFigure | number>>;
};

/** Figures as the proxy answers them: what is not told was not sent. */
export function madeFigures(years: readonly MadeYear[]): Figures {
  const siren = parseSiren('000314153');
  if (siren === null) throw new Error('not a SIREN');
  return {
    siren,
    unit: 'EUR',
    receivedUnit: { name: 'kEuros', euros: 1000 },
    precision: 1000,
    ratioPrecision: 0.01,
    years: figuresOf(years.map(receivedYear), { amounts: 1000, ratio: 0.01 }),
    source: { provider: 'Banque de France', service: 'API Entreprise', contract: 'v2' },
    fetchedAt: '2026-11-21T10:00:00.000Z',
  };
}

/** A figure from one year to the next, twelve months each. */
export function madePair(
  name: FigureName,
  previous: MadeFigure | number | null,
  current: MadeFigure | number | null,
): Figures {
  const figures = (figure: MadeFigure | number | null) => ({ [name]: figure ?? { value: null } });
  return madeFigures([
    { closing: '2025-12', figures: figures(current) },
    { closing: '2024-12', figures: figures(previous) },
  ]);
}

function receivedYear({ closing, durationMonths = 12, figures }: MadeYear): ReceivedYear {
  const month = parseYearMonth(closing);
  if (month === null) throw new Error(`${closing} is not a month`);
  const received = figureNames.map((name) => [name, receivedFigure(name, figures[name])] as const);
  return {
    closing: month,
    durationMonths,
    figures: Object.fromEntries(received) as Record<FigureName, ReceivedFigure>,
  };
}

function receivedFigure(name: FigureName, made: MadeFigure | number | undefined): ReceivedFigure {
  if (made === undefined) return { value: null, received: null, given: null };
  const { value, given, received } = typeof made === 'number' ? { value: made } : made;
  return {
    value: value === null || name === ratioName ? value : value * 1000,
    received: received ?? (value === null ? null : String(value)),
    given: given === undefined ? null : { value: given, lastDecimal: 0.01 },
  };
}
