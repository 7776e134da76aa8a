import ArrowLeft from 'lucide-react/icons/arrow-left';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import PanelRight from 'lucide-react/icons/panel-right';
import { Link } from 'react-router';

import type { FilingView } from '#contract/filings.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { formatDay } from '../../format/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { filingTitle, shortName } from './filing-words.ts';
import type { Neighbours } from './neighbours.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  siren: Siren;
  /** Null until a source gives it. */
  companyName: string | null;
  /** Null while the list is asked for, or when it does not hold the filing. */
  filing: FilingView | null;
  neighbours: Neighbours;
  data: { open: boolean; toggle: () => void };
};

/** What is being read: company, closing, badge, and the way to the filings around. */
export function FilingBar({ siren, companyName, filing, neighbours, data }: Props) {
  return (
    <header className={styles['bar']}>
      <Link to={`/entreprises/${siren}`} className={styles['back']}>
        <ArrowLeft size={18} aria-hidden="true" />
        <span className="visually-hidden">Retour à l’entreprise </span>
        <span className={styles['company']}>{companyName ?? `SIREN ${formatSiren(siren)}`}</span>
      </Link>
      <div className={styles['filing']}>
        <h1>{filing === null ? 'Comptes annuels' : filingTitle(filing)}</h1>
        {filing !== null && <Badge confidentiality={filing.confidentiality} />}
        {filing?.depositDate != null && (
          <p className={styles['deposit']}>déposés le {formatDay(filing.depositDate)}</p>
        )}
      </div>
      <nav className={styles['around']} aria-label="Autres dépôts de l’entreprise">
        {neighbours.older !== null && (
          <Neighbour siren={siren} filing={neighbours.older} beside={filing} side="older" />
        )}
        {neighbours.newer !== null && (
          <Neighbour siren={siren} filing={neighbours.newer} beside={filing} side="newer" />
        )}
      </nav>
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
    </header>
  );
}

type NeighbourProps = {
  siren: Siren;
  filing: FilingView;
  beside: FilingView | null;
  side: 'older' | 'newer';
};

function Neighbour({ siren, filing, beside, side }: NeighbourProps) {
  const older = side === 'older';
  return (
    <Link
      to={`/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}`}
      title={`${filingTitle(filing)} (${older ? 'p' : 'n'})`}
    >
      {older && <ChevronLeft size={18} aria-hidden="true" />}
      <span className="visually-hidden">{older ? 'Dépôt précédent\u00A0: ' : 'Dépôt suivant\u00A0: '}</span>
      {shortName(filing, beside)}
      {!older && <ChevronRight size={18} aria-hidden="true" />}
    </Link>
  );
}
