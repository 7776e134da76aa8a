import Lock from 'lucide-react/icons/lock';

import type { DemarcheView } from '#contract/session.ts';

import styles from './Closed.module.css';

/** The procedure of the case does not open this source: nothing was asked. */
export function SourceNotOpened({ demarche }: { demarche: DemarcheView }) {
  return (
    <div className={styles['closed']}>
      <Lock size={20} aria-hidden="true" />
      <div>
        <p>
          La démarche «&nbsp;{demarche.label}&nbsp;» n’ouvre pas les bilans Banque de France dans cette
          habilitation.
        </p>
        <p className={styles['soft']}>
          Rien n’a été demandé à la Banque de France. Si une autre de vos démarches les ouvre,
          «&nbsp;Changer&nbsp;», dans le bandeau du dossier, permet de la choisir.
        </p>
      </div>
    </div>
  );
}
