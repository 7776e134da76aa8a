import type { IsoDate } from '../calendar.ts';

export const sizeCategories = ['micro', 'small', 'medium'] as const;

/** The sizes of the Code de commerce (L. 123-16, L. 123-16-1) to which a right to confidentiality is tied. */
export type SizeCategory = (typeof sizeCategories)[number];

export const criteria = ['balance', 'turnover', 'headcount'] as const;

/** Total of the balance sheet, net turnover, average headcount of the exercise. */
export type Criterion = (typeof criteria)[number];

/** Amounts in whole euros, the headcount in people: a value equal to its limit does not exceed it. */
export type Limits = Readonly<Record<Criterion, number>>;

/** Thresholds in force for some exercises. */
export type Regime = {
  /** Which exercises it is for, in words. */
  exercises: string;
  source: string;
  /** Null for a category that did not exist. */
  limits: Readonly<Record<SizeCategory, Limits | null>>;
};

type DatedRegime = Regime & {
  /** Whether it is for an exercise, by its first and last days. */
  covers: (opening: IsoDate | null, closing: IsoDate) => boolean;
};

function limits(balance: number, turnover: number, headcount: number): Limits {
  return { balance, turnover, headcount };
}

const firstOpening2024 = '2024-01-01' as IsoDate;
const firstClosing2019 = '2019-05-31' as IsoDate;

/** Code de commerce, D. 123-200, as it was written for each exercise; the newest first. */
export const regimes: readonly DatedRegime[] = [
  {
    exercises: 'ouverts depuis le 01/01/2024',
    source: 'C. com., art. D. 123-200, décret n°\u00A02024-152 du 28 février 2024',
    covers: (opening) => opening !== null && opening >= firstOpening2024,
    limits: {
      micro: limits(450_000, 900_000, 10),
      small: limits(7_500_000, 15_000_000, 50),
      medium: limits(25_000_000, 50_000_000, 250),
    },
  },
  {
    exercises: 'clos depuis le 31/05/2019 et ouverts avant le 01/01/2024',
    source: 'C. com., art. D. 123-200, décret n°\u00A02019-539 du 29 mai 2019',
    covers: (_, closing) => closing >= firstClosing2019,
    limits: {
      micro: limits(350_000, 700_000, 10),
      small: limits(6_000_000, 12_000_000, 50),
      medium: limits(20_000_000, 40_000_000, 250),
    },
  },
  {
    exercises: 'clos avant le 31/05/2019',
    source: 'C. com., art. D. 123-200, décret n°\u00A02014-136 du 17 février 2014',
    covers: () => true,
    limits: {
      micro: limits(350_000, 700_000, 10),
      small: limits(4_000_000, 8_000_000, 50),
      medium: null,
    },
  },
];

/**
 * The thresholds for an exercise.
 *
 * @param opening null when it is not known.
 * @returns null when the opening decides and is not known: a closing from 2024 on.
 */
export function regimeOf(opening: IsoDate | null, closing: IsoDate): Regime | null {
  if (opening === null && closing >= firstOpening2024) return null;
  return regimes.find(({ covers }) => covers(opening, closing)) ?? null;
}
