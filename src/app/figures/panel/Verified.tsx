import Check from 'lucide-react/icons/check';

import styles from './Verified.module.css';

type Props = { what: 'la valeur' | 'l’évolution' };

/** Tells quietly that a number was found again from the others received. */
export function Verified({ what }: Props) {
  return (
    <span className={styles['mark']} title={`${what} est vérifiée`}>
      <Check size={12} strokeWidth={2.5} aria-hidden="true" />
      <span className="visually-hidden"> (vérifiée)</span>
    </span>
  );
}
