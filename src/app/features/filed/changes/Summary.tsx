import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import { isFinding } from '#domain/filed/changes/difference.ts';

import { lineName } from '../../../filed/line-names.ts';
import { bdfPartId } from './AgainstBdf.tsx';
import { confrontationSentence, doubtWords, percentText, sideAmount, sideHeads } from './change-words.ts';

import styles from './Changes.module.css';

type Props = {
  /** Those with findings, newest first, and where each stands. */
  told: readonly { id: string; confrontation: Confrontation }[];
  /** What the Banque de France says otherwise, in one sentence; null where it says the same, or nothing. */
  bdf: string | null;
  /** Whether filings are still being read. */
  partial: boolean;
};

/** What changed, in one sentence for each comparison: how many lines, and the first of them. */
export function Summary({ told, bdf, partial }: Props) {
  return (
    <>
      {partial && (
        <p className={styles['soft']}>Parmi les dépôts déjà lus&nbsp;; la lecture des autres continue.</p>
      )}
      <ul className={styles['summary']}>
        {told.map(({ id, confrontation }) => (
          <li key={id}>
            <a href={`#${id}`}>{confrontationSentence(confrontation)}</a>
            <First confrontation={confrontation} />
          </li>
        ))}
        {bdf !== null && (
          <li>
            <a href={`#${bdfPartId}`}>{bdf}</a>.
          </li>
        )}
      </ul>
      <p className={styles['soft']}>
        Les montants sont ceux de la saisie&nbsp;: un écart peut venir d’elle. Les pages des documents font
        foi.
      </p>
    </>
  );
}

function First({ confrontation }: { confrontation: Confrontation }) {
  const first = confrontation.differences.find(isFinding);
  if (first === undefined) return null;
  const percent = percentText(first);
  const doubt = doubtWords(first, sideHeads(confrontation));
  return (
    <>
      {`. ${lineName(first)}\u00A0: `}
      <strong>
        {sideAmount(first, 'before')}, puis {sideAmount(first, 'after')}
      </strong>
      {percent === null ? '.' : ` (${percent}).`}
      {doubt !== null && ` À vérifier\u00A0: ${doubt}.`}
    </>
  );
}
