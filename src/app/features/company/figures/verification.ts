import { definitionOf } from '#domain/figures/catalogue.ts';
import { figureNames, type FigureName } from '#domain/figures/names.ts';
import { checkValue } from '#domain/figures/value-checks.ts';

import type { Evolution, ShownFigures } from '../../../figures/words/value-words.ts';

/**
 * What was found again from the amounts received: the evolutions that the Banque de France gives, and the values
 * for which it states a formula.
 */
export type Verification = {
  evolutions: { given: number; matching: number; differing: number; unverifiable: number };
  values: { verified: number; differing: number };
  /** The figures of which an evolution or a value differs, in reading order. */
  differing: { name: FigureName; label: string }[];
};

export function verificationOf({ years, precision, ratioPrecision }: ShownFigures): Verification {
  const evolutions = years.flatMap((year) => figureNames.map((name) => year.figures[name].evolution));
  const count = (verdict: Evolution['verdict']) =>
    evolutions.filter((evolution) => evolution.verdict === verdict).length;
  const [matching, differing, unverifiable] = [count('match'), count('mismatch'), count('given_only')];
  const checked = (name: FigureName, year: ShownFigures['years'][number]) =>
    checkValue(name, year.figures, { amounts: precision, ratio: ratioPrecision }).kind;
  const checks = years.flatMap((year) => figureNames.map((name) => checked(name, year)));
  const differs = (name: FigureName) =>
    years.some(
      (year) => year.figures[name].evolution.verdict === 'mismatch' || checked(name, year) === 'differs',
    );
  return {
    evolutions: { given: matching + differing + unverifiable, matching, differing, unverifiable },
    values: {
      verified: checks.filter((kind) => kind === 'verified').length,
      differing: checks.filter((kind) => kind === 'differs').length,
    },
    differing: figureNames.filter(differs).map((name) => ({ name, label: definitionOf(name).label })),
  };
}

/** « 41 évolutions vérifiées sur 42 ; une diffère de celle que la Banque de France indique. » */
export function verificationWords({ evolutions, values }: Verification): string {
  const sentences = [evolutionSentence(evolutions), valueSentence(values)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function evolutionSentence({ given, matching, differing, unverifiable }: Verification['evolutions']): string {
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

/** Null where no value has a formula whose terms came. */
function valueSentence({ verified, differing }: Verification['values']): string | null {
  const all = verified + differing;
  if (all === 0) return null;
  const found = `${verified}\u00A0${verified < 2 ? 'valeur vérifiée' : 'valeurs vérifiées'} par leur formule sur ${all}`;
  if (differing === 0) return `${found}.`;
  return `${found}\u202F; ${differing === 1 ? 'une en diffère' : `${differing}\u00A0en diffèrent`}.`;
}
