import type { Figures } from '#contract/figures.ts';
import { figureNames } from '#domain/figures/names.ts';

import type { Evolution } from '../../../figures/words/value-words.ts';

/** How many of the evolutions that the Banque de France gives were found again from the amounts. */
export type Verification = { given: number; matching: number; differing: number; unverifiable: number };

export function verificationOf({ years }: Figures): Verification {
  const evolutions = years.flatMap((year) => figureNames.map((name) => year.figures[name].evolution));
  const count = (verdict: Evolution['verdict']) =>
    evolutions.filter((evolution) => evolution.verdict === verdict).length;
  const [matching, differing, unverifiable] = [count('match'), count('mismatch'), count('given_only')];
  return { given: matching + differing + unverifiable, matching, differing, unverifiable };
}

/** « 41 évolutions vérifiées sur 42 ; une diffère de celle que la Banque de France indique. » */
export function verificationWords({ given, matching, differing, unverifiable }: Verification): string {
  if (given === 0) return 'La Banque de France n’indique aucune évolution pour ces exercices.';
  const parts = [
    `${matching}\u00A0${matching < 2 ? 'évolution vérifiée' : 'évolutions vérifiées'} sur ${given}`,
  ];
  if (differing === 1) parts.push('une diffère de celle que la Banque de France indique');
  if (differing > 1) parts.push(`${differing}\u00A0diffèrent de celles que la Banque de France indique`);
  if (unverifiable === 1) parts.push('une n’a pas pu être recalculée');
  if (unverifiable > 1) parts.push(`${unverifiable}\u00A0n’ont pas pu être recalculées`);
  return `${parts.join('\u202F; ')}.`;
}
