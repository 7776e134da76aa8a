import { addDays, addMonths, monthOfDate, type IsoDate } from '../calendar.ts';
import type { FiledAccounts } from '../filed/accounts.ts';
import { measureOf, type Measure, type Told } from './measures.ts';
import { criteria, regimeOf, type Criterion, type Regime, type SizeCategory } from './thresholds.ts';

/** The size of a company over one exercise. */
export type ExerciseSize = {
  closing: IsoDate;
  /** Months; null when not known. */
  months: number | null;
  /** The thresholds for it; null when its opening would decide, and is not known. */
  regime: Regime | null;
  measures: Readonly<Record<Criterion, Measure>>;
};

/** How an exercise stands against two thresholds out of three; `unknown` where too few criteria are told. */
export type Standing = 'above' | 'within' | 'unknown';

/**
 * The exercise of a filing and the one before, newest first: the latter as its own filing tells it, else as this one
 * does (N-1), criterion by criterion.
 *
 * @param others the company's other accounts, none of them consolidated.
 * @returns the exercise alone when the closing before is not known; none without a closing.
 */
export function exercisesOf(accounts: FiledAccounts, others: readonly FiledAccounts[]): ExerciseSize[] {
  const { closing, durationMonths } = accounts;
  if (closing === null) return [];
  const before = closingBefore(accounts, closing);
  const opening = before === null ? null : addDays(before, 1);
  const current: ExerciseSize = {
    closing,
    months: durationMonths,
    regime: regimeOf(opening, closing),
    measures: measuresOf([[accounts, 'current']]),
  };
  if (before === null) return [current];
  const own = others.find(
    (other) => other.closing !== null && monthOfDate(other.closing) === monthOfDate(before),
  );
  const earlierMonths = own?.durationMonths ?? accounts.previousDurationMonths;
  return [
    current,
    {
      closing: before,
      months: earlierMonths,
      regime: regimeOf(openingOf(before, earlierMonths), before),
      measures: measuresOf([
        ...(own === undefined ? [] : [[own, 'current'] as const]),
        [accounts, 'previous'],
      ]),
    },
  ];
}

/** The closing before, as the filing tells it, else by its length; null when neither does. */
function closingBefore({ previousClosing, durationMonths }: FiledAccounts, closing: IsoDate): IsoDate | null {
  if (previousClosing !== null && previousClosing < closing) return previousClosing;
  return durationMonths === null ? null : addMonths(closing, -durationMonths);
}

function openingOf(closing: IsoDate, months: number | null): IsoDate | null {
  return months === null ? null : addDays(addMonths(closing, -months), 1);
}

function measuresOf(
  sources: readonly (readonly [FiledAccounts, Told])[],
): Readonly<Record<Criterion, Measure>> {
  const none: Measure = { value: null, unknown: 'not-filed', asFiled: null, cells: [] };
  const best = (criterion: Criterion): Measure => {
    const told = sources.map(([accounts, told]) => measureOf(accounts, told, criterion));
    return told.find(({ value }) => value !== null) ?? told[0] ?? none;
  };
  return { balance: best('balance'), turnover: best('turnover'), headcount: best('headcount') };
}

/** The criteria that are above the limits of a category for that exercise, and those that are not. */
export function againstLimits(
  { regime, measures }: ExerciseSize,
  category: SizeCategory,
): { above: Criterion[]; within: Criterion[] } {
  const limits = regime?.limits[category] ?? null;
  if (limits === null) return { above: [], within: [] };
  const told = (exceeds: boolean) =>
    criteria.filter((criterion) => {
      const { value } = measures[criterion];
      return value !== null && value > limits[criterion] === exceeds;
    });
  return { above: told(true), within: told(false) };
}

export function standingOf(exercise: ExerciseSize, category: SizeCategory): Standing {
  const { above, within } = againstLimits(exercise, category);
  if (above.length >= 2) return 'above';
  return within.length >= 2 ? 'within' : 'unknown';
}
