import PanelRight from 'lucide-react/icons/panel-right';
import SquarePen from 'lucide-react/icons/square-pen';
import type { To } from 'react-router';

import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { formatDay } from '../../format/dates.ts';
import type { DeskPane } from './desk-pane.ts';
import { DocumentBar, NeighbourLink } from './DocumentBar.tsx';
import { filingTitle, shortName } from './filing-words.ts';
import type { Neighbours } from './neighbours.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  desk: DeskPane;
  siren: Siren;
  /** Null until a source gives it. */
  companyName: string | null;
  /** Null while the list is asked for, or when it does not hold the filing. */
  filing: FilingView | null;
  neighbours: Neighbours<FilingView>;
  addressOf: (id: string) => To;
  /** Null where there is no place for its keyed data. */
  data: { open: boolean; toggle: () => void } | null;
  /** The entry of its accounts; null while it is not listed, or where there is no place for it. */
  entry: { open: boolean; toggle: () => void } | null;
};

/** A filing being read: its closing, the filings around, and its keyed data. */
export function FilingBar(props: Props) {
  const { desk, siren, companyName, filing, neighbours, addressOf, data, entry } = props;
  const neighbour = (side: 'older' | 'newer', place: string) => {
    const other = neighbours[side];
    return other === null ? null : (
      <NeighbourLink
        to={addressOf(other.id)}
        title={filingTitle(other)}
        side={side}
        place={place}
        name={shortName(other, filing)}
      />
    );
  };
  return (
    <DocumentBar
      desk={desk}
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
      {data !== null && (
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
      )}
    </DocumentBar>
  );
}
