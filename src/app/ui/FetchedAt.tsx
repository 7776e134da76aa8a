import RotateCw from 'lucide-react/icons/rotate-cw';

import type { Source } from '#contract/filings.ts';

import { formatAgo, formatInstant } from '../format/dates.ts';
import { Button } from './Button.tsx';
import { useNow } from './useNow.ts';

import styles from './FetchedAt.module.css';

type Props = {
  /** When the source answered, ISO 8601. */
  at: string;
  /** Every service that answered, with the contract that it spoke. */
  sources: readonly Source[];
  /** What is refreshed, for whom cannot see where the button stands: « les comptes annuels ». */
  what: string;
  onRefresh: () => void;
  refreshing: boolean;
};

/** Who gave a section its data and when, with the way to ask anew. */
export function FetchedAt({ at, sources, what, onRefresh, refreshing }: Props) {
  const now = useNow(30_000);
  return (
    <p className={styles['line']}>
      <span>
        {sources.length === 1 ? 'Source' : 'Sources'} : {sources.map(sourceName).join(' ; ')} ·{' '}
        <time dateTime={at} title={formatInstant(at)}>
          <span className="screen-only">{formatAgo(at, now)}</span>
          <span className="print-only">{formatInstant(at)}</span>
        </time>
      </span>
      <Button variant="quiet" className="screen-only" onClick={onRefresh} disabled={refreshing}>
        <RotateCw size={14} aria-hidden="true" />
        {refreshing ? 'Actualisation…' : 'Actualiser'}
        <span className="visually-hidden"> {what}</span>
      </Button>
    </p>
  );
}

/** « INPI, API Entreprise (v3) » */
function sourceName({ provider, service, contract }: Source): string {
  return `${provider}, ${service} (${contract === 'rne' ? 'RNE' : contract})`;
}
