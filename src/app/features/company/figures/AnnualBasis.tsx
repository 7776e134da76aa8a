import styles from './AnnualBasis.module.css';

type Props = { chosen: boolean; onChoose: (chosen: boolean) => void };

/** On demand, where an exercise does not last twelve months: flows brought to twelve, with what that supposes. */
export function AnnualBasis({ chosen, onChoose }: Props) {
  return (
    <div className={styles['basis']}>
      <label className="screen-only">
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
        Ramener à 12&nbsp;mois les exercices d’une autre durée
      </label>
      {chosen && (
        <p>
          Calcul Bilanscope, en proportion des mois&nbsp;: le chiffre d’affaires et les autres cumuls de
          l’exercice seulement, jamais le bilan. Il suppose une activité régulière&nbsp;: pour le résultat, la
          CAF, l’EBE et la valeur ajoutée, une saison ou une charge ponctuelle le rend trompeur.
        </p>
      )}
    </div>
  );
}
