import { exerciseName } from '#domain/exercise.ts';
import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import type { FiledClosing } from '#domain/filed/history.ts';

import { comparedWords, exerciseOf, hindranceWords, minorWords } from './change-words.ts';

import styles from './Changes.module.css';

type Props = {
  /** Compared, and nothing differs. */
  same: readonly Confrontation[];
  /** Not comparable. */
  hindered: readonly Confrontation[];
  /** Exercises whose next filing was not read. */
  alone: readonly FiledClosing[];
};

/** What was compared and does not differ, and what could not be compared, said calmly. */
export function Uneventful({ same, hindered, alone }: Props) {
  if (same.length + hindered.length + alone.length === 0) return null;
  return (
    <ul className={styles['uneventful']}>
      {same.length > 1 ? (
        <li>
          <details className={styles['folded']}>
            <summary>{`${same.length}\u00A0comparaisons sans écart`}</summary>
            <ul className={styles['uneventful']}>{same.map(sameLine)}</ul>
          </details>
        </li>
      ) : (
        same.map(sameLine)
      )}
      {hindered.map((confrontation) => (
        <li key={keyOf(confrontation)}>
          {`Non comparés\u00A0: ${pairWords(confrontation)}\u202F; ${hindranceWords(confrontation) ?? ''}.`}
        </li>
      ))}
      {alone.map(({ closing }) => (
        <li key={closing}>
          {`Exercice ${exerciseName(closing)}\u00A0: aucun dépôt lu pour l’exercice suivant, rien à confronter.`}
        </li>
      ))}
    </ul>
  );
}

function sameLine(confrontation: Confrontation) {
  const { compared, differences } = confrontation;
  const how = [comparedWords(compared), minorWords(differences)].filter(Boolean).join(', dont ');
  return <li key={keyOf(confrontation)}>{`Sans écart\u00A0: ${pairWords(confrontation)} (${how}).`}</li>;
}

function pairWords({ kind, before, after }: Confrontation): string {
  return kind === 'restated'
    ? `l’exercice ${exerciseOf(before)} et ce qu’en dit le dépôt ${exerciseOf(after)}`
    : `les dépôts de l’exercice ${exerciseOf(before)}`;
}

function keyOf({ kind, before, after }: Confrontation): string {
  return `${kind} ${before.filingId} ${after.filingId}`;
}
