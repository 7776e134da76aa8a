import { useCurrentCase } from '../../../case/current-case.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { Closed } from '../../../ui/Closed.tsx';

/** The case was opened without the commitment that confidential data ask for. */
export function CommitmentMissing() {
  const { current } = useCurrentCase();
  return (
    <Closed
      why={
        'Ces chiffres sont confidentiels\u00A0: ce dossier a été ouvert sans l’engagement qu’ils demandent.'
      }
      then={
        'Rien n’a été demandé à la Banque de France. Un dossier ouvert avec l’engagement les donne\u00A0: ici, ou par «\u00A0Changer\u00A0» dans le bandeau du dossier.'
      }
    >
      {current !== null && (
        <p>
          <GiveCommitment current={current}>pour les bilans Banque de France</GiveCommitment>
        </p>
      )}
    </Closed>
  );
}
