import PanelRight from 'lucide-react/icons/panel-right';
import SquarePen from 'lucide-react/icons/square-pen';

import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { formatDay } from '../../format/dates.ts';
import { DocumentBar, NeighbourLink } from './DocumentBar.tsx';
import { filingTitle, shortName } from './filing-words.ts';
import type { Neighbours } from './neighbours.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  siren: Siren;
  /** Null until a source gives it. */
  companyName: string | null;
  /** Null while the list is asked for, or when it does not hold the filing. */
  filing: FilingView | null;
  neighbours: Neighbours<FilingView>;
  data: { open: boolean; toggle: () => void };
  /** The entry of its accounts; null while it is not listed. */
  entry: { open: boolean; toggle: () => void } | null;
};

/** A filing being read: its closing, the filings around, and its keyed data. */
export function FilingBar({ siren, companyName, filing, neighbours, data, entry }: Props) {
  const neighbour = (side: 'older' | 'newer', place: string) => {
    const other = neighbours[side];
    return other === null ? null : (
      <NeighbourLink
        to={`/entreprises/${siren}/comptes/${encodeURIComponent(other.id)}`}
        title={filingTitle(other)}
        side={side}
        place={place}
        name={shortName(other, filing)}
      />
    );
  };
  return (
    <DocumentBar
      siren={siren}
      companyName={companyName}
      title={filing === null ? 'Comptes annuels' : filingTitle(filing)}
      confidentiality={filing?.confidentiality ?? null}
      deposit={filing?.depositDate == null ? null : `déposés le ${formatDay(filing.depositDate)}`}
      aroundLabel="Autres dépôts de l’entreprise"
      around={
        <>
          {neighbour('older', 'Dépôt précédent')}
          {neighbour('newer', 'Dépôt suivant')}
        </>
      }
    >
      {entry !== null && (
        <button
          type="button"
          className={styles['data']}
          aria-pressed={entry.open}
          title="Saisir les comptes (s)"
          onClick={entry.toggle}
        >
          <SquarePen size={18} aria-hidden="true" />
          <span>Saisir</span>
        </button>
      )}
      <button
        type="button"
        className={styles['data']}
        aria-pressed={data.open}
        title="Données du dépôt (d)"
        onClick={data.toggle}
      >
        <PanelRight size={18} aria-hidden="true" />
        <span>Données</span>
      </button>
    </DocumentBar>
  );
}
