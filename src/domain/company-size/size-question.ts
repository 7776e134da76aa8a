import type { Confidentiality, ConfidentialityDetail } from '../confidentiality.ts';
import type { FiledAccounts } from '../filed/accounts.ts';
import type { Filing } from '../filing.ts';
import { exercisesOf, standingOf, type ExerciseSize } from './exercise-size.ts';
import type { SizeCategory } from './thresholds.ts';

/** Why nothing can be told of a restricted filing from the accounts filed. */
export type Untold =
  /** The source does not say how far it is confidential, or only that the auditor's report is. */
  | 'right-unknown'
  /** No keyed accounts, or none with a closing. */
  | 'not-keyed'
  /** There was no such category, or the opening of an exercise would decide. */
  | 'thresholds-unknown'
  /** Two consecutive exercises are needed: one is not told. */
  | 'one-exercise'
  /** Too few of the three criteria are filed. */
  | 'criteria-unknown';

/** What the size filed says of the confidentiality asked for: never more than a question to raise. */
export type SizeFinding<F extends Filing = Filing> = {
  filing: F;
  /** The size that the right is for; null when the source does not tell which right was used. */
  category: SizeCategory | null;
  /** Newest first, two at most. */
  exercises: readonly ExerciseSize[];
} & ({ outcome: 'question' | 'nothing' } | { outcome: 'untold'; why: Untold });

/**
 * The right that a restricted filing used (Code de commerce, L. 232-25): all accounts for a micro-entreprise (al. 1),
 * the income statement for a small company (al. 2), a simplified publication for a medium one (al. 3). Where the
 * source only says « partiellement confidentiel », INPI's scale means the income statement.
 *
 * @returns null for the others: public, unknown, or the auditor's report alone.
 */
export function categoryOfRight(
  confidentiality: Confidentiality,
  detail: ConfidentialityDetail | null,
): SizeCategory | null {
  if (confidentiality === 'confidential') return 'micro';
  if (confidentiality !== 'partial' || detail === 'auditor_report') return null;
  return detail === 'simplified_publication' ? 'medium' : 'small';
}

/**
 * Confronts the confidentiality of a filing with the size that the accounts filed tell. A category is lost when two
 * of its three thresholds are exceeded over two consecutive exercises (L. 123-16, L. 123-16-1), each exercise being
 * read against the thresholds for it. The same articles give a lost category back after two exercises below: that one
 * was lost before these two is not looked for, so that a question may be left out, never raised too soon.
 *
 * @param accounts those of the filing; null when it has none that were read.
 * @param others the company's other accounts, none of them consolidated.
 * @returns null for a public filing, and for consolidated accounts, which no such right concerns.
 */
export function sizeFindingOf<F extends Filing>(
  filing: F,
  accounts: FiledAccounts | null,
  others: readonly FiledAccounts[],
): SizeFinding<F> | null {
  const { confidentiality, confidentialityDetail, consolidated } = filing;
  if (confidentiality === 'public' || consolidated === true || accounts?.scope === 'consolidated')
    return null;
  const category = categoryOfRight(confidentiality, confidentialityDetail);
  const exercises = accounts === null ? [] : exercisesOf(accounts, others);
  const found = { filing, category, exercises };
  if (category === null) return { ...found, outcome: 'untold', why: 'right-unknown' };
  const standings = exercises.map((exercise) => standingOf(exercise, category));
  // Within its category for one of two exercises, the company is still of it.
  if (standings.includes('within')) return { ...found, outcome: 'nothing' };
  if (exercises.length === 2 && standings.every((standing) => standing === 'above'))
    return { ...found, outcome: 'question' };
  return { ...found, outcome: 'untold', why: untoldOf(category, exercises) };
}

function untoldOf(category: SizeCategory, exercises: readonly ExerciseSize[]): Untold {
  if (exercises.length === 0) return 'not-keyed';
  if (exercises.some(({ regime }) => (regime?.limits[category] ?? null) === null))
    return 'thresholds-unknown';
  return exercises.length === 1 ? 'one-exercise' : 'criteria-unknown';
}
