import { dateInParis } from '#domain/calendar.ts';
import { bdfWindow } from '#domain/figures/bdf-window.ts';
import { turnoverThresholds } from '#domain/turnover-threshold.ts';

import { formatAmount } from '../../../format/amounts.ts';
import { formatDay, formatMonth } from '../../../format/dates.ts';
import { Button } from '../../../ui/Button.tsx';

import styles from './NothingTransmitted.module.css';

type Props = {
  /** The present, in milliseconds: the window of the Banque de France moves with it. */
  now: number;
  /** In euros; null as long as the session is not known. */
  turnoverThreshold: number | null;
  /** What the directory says that may explain it. */
  reasons: readonly string[];
  onRetry: () => void;
};

/** The Banque de France sent nothing, and does not say why: the reasons that its service documents. */
export function NothingTransmitted({ now, turnoverThreshold, reasons, onRetry }: Props) {
  const { from, to } = bdfWindow(dateInParis(now));
  return (
    <div className={styles['nothing']}>
      <p>
        <strong>La Banque de France ne transmet aucun bilan</strong> pour ce SIREN. Cela ne dit rien de
        l’entreprise. Raisons possibles, dont aucune n’est établie&nbsp;:
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{`${reason}\u202F;`}</li>
        ))}
        <li>
          elle n’a pas trois bilans clos entre le <b>{formatDay(from)}</b> et le <b>{formatDay(to)}</b>&nbsp;:
          le service ne regarde que cette période, et ne transmet rien s’il n’en connaît qu’un ou deux&#8239;;
        </li>
        <li>
          son chiffre d’affaires ne dépasse pas le seuil
          {turnoverThreshold !== null && ` de ${formatAmount(turnoverThreshold, '€')}`}
          {` (${thresholdHistory()})\u202F;`}
        </li>
        <li>la Banque de France ne la suit pas&nbsp;: le service ne couvre pas tous les SIREN.</li>
      </ul>
      <p>
        <Button onClick={onRetry}>Demander de nouveau</Button>
      </p>
    </div>
  );
}

/** « 750 000 € dans la fiche d’origine, 1 250 000 € depuis janv. 2025 » */
function thresholdHistory(): string {
  return turnoverThresholds
    .toReversed()
    .map(({ euros, from }) => {
      const since = from === null ? 'dans la fiche d’origine' : `depuis ${formatMonth(from)}`;
      return `${formatAmount(euros, '€')} ${since}`;
    })
    .join(', ');
}
