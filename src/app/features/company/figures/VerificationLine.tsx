import type { FigureName } from '#domain/figures/names.ts';

import type { ShownFigures } from '../../../figures/words/value-words.ts';
import { verificationOf, verificationWords } from './verification.ts';

import styles from './VerificationLine.module.css';

type Props = { figures: ShownFigures; onOpen: (name: FigureName) => void };

/** At the foot, quietly: what was checked, and what differs. It concerns arithmetic, not the company. */
export function VerificationLine({ figures, onOpen }: Props) {
  const verification = verificationOf(figures);
  const { differing } = verification;
  return (
    <p>
      {verificationWords(verification)}
      {differing.length > 0 && (
        <>
          {
            ' Ces écarts sont affaire d’arithmétique\u00A0: ils ne disent rien de l’entreprise. À vérifier\u00A0: '
          }
          {differing.map(({ name, label }, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <button
                type="button"
                className={styles['figure']}
                aria-haspopup="dialog"
                onClick={() => onOpen(name)}
              >
                {label}
              </button>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
