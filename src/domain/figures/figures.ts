import { monthsBetween, type YearMonth } from '../calendar.ts';
import { evolutionOf, type Evolution, type GivenPercentage } from './evolution.ts';
import { figureNames, ratioName, type FigureName } from './names.ts';
import { believedRatio } from './ratio.ts';

/** One figure of one exercise, as an adapter reads it from its source. */
export type ReceivedFigure = {
  /** Euros, or percent for the ratio; null when absent or not computable for the source. */
  value: number | null;
  /** The very text received (« 4702 », « - »); null when the field is absent. */
  received: string | null;
  given: GivenPercentage | null;
};

/** One exercise as an adapter reads it: months of duration are null when the source does not give them. */
export type ReceivedYear = {
  closing: YearMonth;
  durationMonths: number | null;
  figures: Readonly<Record<FigureName, ReceivedFigure>>;
};

type Figure = { value: number | null; received: string | null; evolution: Evolution };

export type FiguresYear = {
  closing: YearMonth;
  durationMonths: number | null;
  figures: Readonly<Record<FigureName, Figure>>;
};

/** The weight of one unit of real precision: euros for amounts, points for the ratio (two decimals). */
export type Precision = { amounts: number; ratio: number };

/** Sets exercises in order, newest first, and each figure against the exercise before it. */
export function figuresOf(received: readonly ReceivedYear[], precision: Precision): FiguresYear[] {
  const years = received
    .map(withBelievedRatio)
    .toSorted((one, other) => monthsBetween(one.closing, other.closing));
  return years.map((year, index) => {
    const previous = years[index + 1] ?? null;
    const figures = figureNames.map((name) => [name, figureOf(name, year, previous, precision)] as const);
    return { ...year, figures: Object.fromEntries(figures) as Record<FigureName, Figure> };
  });
}

function figureOf(
  name: FigureName,
  year: ReceivedYear,
  previous: ReceivedYear | null,
  precision: Precision,
): Figure {
  const { value, received, given } = year.figures[name];
  const unit = name === ratioName ? precision.ratio : precision.amounts;
  const pair = { current: value, previous: previous?.figures[name].value ?? null, unit };
  return { value, received, evolution: evolutionOf(pair, { current: year, previous }, given) };
}

function withBelievedRatio(year: ReceivedYear): ReceivedYear {
  const { figures } = year;
  const ratio = figures[ratioName];
  const value = believedRatio(
    ratio.value,
    figures.fonds_roulement_net_global.value,
    figures.besoin_en_fonds_de_roulement.value,
  );
  return { ...year, figures: { ...figures, [ratioName]: { ...ratio, value } } };
}
