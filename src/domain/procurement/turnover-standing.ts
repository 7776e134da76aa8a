import { yearOf, type IsoDate, type YearMonth, monthsBetween } from '../calendar.ts';
import { onAnnualBasis, ordinaryMonths } from '../figures/annual-basis.ts';

/** The turnover of one exercise: null when it was not received, or for one member at least of a groupement. */
export type TurnoverYear = { closing: YearMonth; durationMonths: number | null; turnover: number | null };

/** How a turnover stands against the minimum announced; never a verdict on the candidate. */
export type Standing = 'reached' | 'below' | 'unknown';

export type YearStanding = TurnoverYear & {
  /** Brought to twelve months, in euros; null for an exercise of twelve months, or of unknown length. */
  annual: number | null;
  standing: Standing;
};

/** Up to three last exercises against a minimum, newest first. */
export type CandidateStanding = {
  years: YearStanding[];
  /** Mean of the exercises known, in euros, as received; null when none is. */
  mean: { euros: number; exercises: number; standing: Standing } | null;
};

/** Exercises that a buyer may look at (arrêté du 22 mars 2019: three at most, as far as they are available). */
export const exercisesLookedAt = 3;

/** Where other proof is told to be admissible from who cannot produce what is asked. */
export const otherProofSource = 'arrêté du 22 mars 2019 (NOR : ECOM1830221A), art. 2';

/** Where the capacities of a groupement are told to be judged as a whole. */
export const groupementSource = 'CCP, art. R. 2142-25';

/**
 * Sets turnovers against the minimum announced. An absent one is unknown, never zero.
 *
 * @param minimum euros; null when the buyer announces none.
 */
export function standingOf(years: readonly TurnoverYear[], minimum: number | null): CandidateStanding {
  const latest = years
    .toSorted((one, other) => monthsBetween(one.closing, other.closing))
    .slice(0, exercisesLookedAt);
  const known = latest.flatMap(({ turnover }) => turnover ?? []);
  const mean = known.length === 0 ? null : known.reduce((sum, euros) => sum + euros, 0) / known.length;
  return {
    years: latest.map((year) => ({
      ...year,
      annual:
        year.durationMonths === ordinaryMonths
          ? null
          : onAnnualBasis('chiffre_affaires_ht', year.turnover, year.durationMonths),
      standing: against(year.turnover, minimum),
    })),
    mean: mean === null ? null : { euros: mean, exercises: known.length, standing: against(mean, minimum) },
  };
}

function against(turnover: number | null, minimum: number | null): Standing {
  if (turnover === null || minimum === null) return 'unknown';
  return turnover >= minimum ? 'reached' : 'below';
}

/**
 * Turnovers of a groupement, summed by calendar year of closing: judged as a whole. A year that one member lacks is
 * unknown for all.
 */
export function turnoversTogether(members: readonly (readonly TurnoverYear[])[]): TurnoverYear[] {
  const years = [...new Set(members.flatMap((member) => member.map(({ closing }) => yearOf(closing))))];
  return years.map((year) => {
    const ofYear = members.map((member) => member.filter(({ closing }) => yearOf(closing) === year));
    const closings = ofYear.flat().map(({ closing }) => closing);
    const durations = new Set(ofYear.flat().map(({ durationMonths }) => durationMonths));
    const [duration = null] = durations;
    const whole = ofYear.every((own) => own.length > 0 && own.every(({ turnover }) => turnover !== null));
    return {
      closing: latestOf(closings),
      durationMonths: durations.size === 1 ? duration : null,
      turnover: whole ? ofYear.flat().reduce((sum, { turnover }) => sum + (turnover ?? 0), 0) : null,
    };
  });
}

function latestOf(closings: readonly YearMonth[]): YearMonth {
  return closings.reduce((latest, closing) => (closing > latest ? closing : latest));
}

/**
 * Whether a company is too young to have closed three exercises of twelve months: other proof is then admissible.
 *
 * @returns null when its creation is not known.
 */
export function isTooRecent(createdOn: IsoDate | null, today: IsoDate): boolean | null {
  return createdOn === null ? null : monthsBetween(createdOn, today) < exercisesLookedAt * ordinaryMonths;
}
