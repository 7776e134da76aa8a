import type { Saving } from '../../files/saving/useSaving.ts';
import { Button } from '../../ui/Button.tsx';

import styles from './Document.module.css';

type Props = { saving: Saving; demarche: string; onTrace: () => void };

/** What became of the saving that was asked for, and what goes with it. */
export function SavingNotice({ saving, demarche, onTrace }: Props) {
  if (saving.kind === 'idle') return null;
  return (
    <div className={styles['saving']}>
      <output>{savingWords(saving, demarche)}</output>
      {saving.kind === 'saved' && !saving.stamped && (
        <Button variant="quiet" onClick={onTrace}>
          Enregistrer la feuille de trace
        </Button>
      )}
    </div>
  );
}

function savingWords(saving: Exclude<Saving, { kind: 'idle' }>, demarche: string): string {
  if (saving.kind === 'refused')
    return `La démarche «\u00A0${demarche}\u00A0» ne permet pas d’enregistrer les documents\u00A0: ils se lisent ici.`;
  if (saving.kind === 'stamping') return 'Marquage de la copie…';
  if (saving.kind === 'unstampable')
    return `Ce document n’a pas pu être marqué, et la démarche «\u00A0${demarche}\u00A0» ne laisse sortir que des copies marquées\u00A0: rien n’est enregistré.`;
  return saving.stamped
    ? 'Copie marquée enregistrée\u00A0: chaque page dit pour qui, quand et sous quelle demande.'
    : 'Document enregistré tel que reçu.';
}
