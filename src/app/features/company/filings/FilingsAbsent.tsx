import { availability } from '#domain/delays.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { Button } from '../../../ui/Button.tsx';

import styles from './FilingsAbsent.module.css';

type Props = {
  siren: Siren;
  /** Whether nothing but public filings could be known. */
  publicOnly: boolean;
  /** What the directory says that may explain it. */
  reasons: readonly string[];
  onRetry: () => void;
};

/** Why the source may know no filing of a company; it does not say which, so neither do we. */
export function FilingsAbsent({ siren, publicOnly, reasons, onRetry }: Props) {
  return (
    <div className={styles['absent']}>
      <p>
        <strong>{publicOnly ? 'Aucun dépôt public connu' : 'Aucun dépôt connu de cette source'}</strong> pour
        le SIREN {formatSiren(siren)}. Raisons possibles, dont aucune n’est établie :
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{`${reason}\u202F;`}</li>
        ))}
        {publicOnly && <li>elle a déposé des comptes confidentiels, que cette source ne liste pas ;</li>}
        <li>l’entreprise n’a rien déposé depuis 2017, année où commence la source ;</li>
        <li>
          elle n’est pas tenue de déposer : entreprise individuelle (commerçant, artisan, profession libérale,
          micro-entrepreneur), société au régime micro-BIC ou micro-BNC ;
        </li>
        <li>
          le dépôt vient d’avoir lieu : le PDF est transmis {availability.pdfDays * 24} h après, les données
          XML {availability.xmlDays / 7} semaines après ;
        </li>
        <li>ce SIREN n’est pas, ou pas encore, connu de la source.</li>
      </ul>
      <p>
        <Button onClick={onRetry}>Demander de nouveau</Button>
      </p>
    </div>
  );
}
