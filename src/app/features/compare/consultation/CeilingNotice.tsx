import { ceilingArticles } from '#domain/procurement/turnover-ceiling.ts';

import { formatAmount } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';
import { exceedsCeiling, type Lot } from './consultation.ts';

import styles from './Consultation.module.css';

/** The ceiling that a buyer may demand, its rule and its date; it binds the buyer, not the candidate. */
export function CeilingNotice({ lot }: { lot: Lot }) {
  const { ceiling, minimum } = lot;
  if (ceiling === null)
    return (
      <p className={styles['hint']}>
        Avec le montant estimé et la date de lancement, le plafond du chiffre d’affaires exigible s’affiche
        ici.
      </p>
    );
  const times = String(ceiling.rule.times).replace('.', ',');
  return (
    <div className={styles['ceiling']}>
      <p>
        {'Chiffre d’affaires annuel que l’acheteur peut exiger au plus\u00A0: '}
        <strong>{formatAmount(ceiling.euros, '€')}</strong>
        {` (${times} × ${formatAmount(ceiling.value, '€')}), consultation lancée le ${formatDay(ceiling.launchedOn)}.`}
      </p>
      {exceedsCeiling(lot) === true && minimum !== null && (
        <p className={styles['question']}>
          {`Le minimum annoncé, ${formatAmount(minimum, '€')}, dépasse ce plafond\u00A0: la raison doit figurer dans les documents de la consultation.`}
        </p>
      )}
      <p className={styles['hint']}>
        {`${ceiling.rule.source}\u202F; pour chaque lot (${ceilingArticles.perLot})\u202F; ${ceilingArticles.exception}. Il s’impose à l’acheteur, pas au candidat.`}
      </p>
    </div>
  );
}
