import Lock from 'lucide-react/icons/lock';

import { useCurrentCase } from '../../../case/current-case.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';

import styles from './Closed.module.css';

/** The case was opened without the commitment that confidential data ask for. */
export function CommitmentMissing() {
  const { current } = useCurrentCase();
  return (
    <div className={styles['closed']}>
      <Lock size={20} aria-hidden="true" />
      <div>
        <p>
          Ces chiffres sont confidentiels&nbsp;: ce dossier a été ouvert sans l’engagement qu’ils demandent.
        </p>
        <p className={styles['soft']}>
          Rien n’a été demandé à la Banque de France. Un dossier ouvert avec l’engagement les donne&nbsp;:
          ici, ou par «&nbsp;Changer&nbsp;» dans le bandeau du dossier.
        </p>
        {current !== null && (
          <p>
            <GiveCommitment current={current}>pour les bilans Banque de France</GiveCommitment>
          </p>
        )}
      </div>
    </div>
  );
}
