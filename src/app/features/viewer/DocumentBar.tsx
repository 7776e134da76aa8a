import ArrowLeft from 'lucide-react/icons/arrow-left';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Columns from 'lucide-react/icons/columns-2';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';

import type { Confidentiality } from '#domain/confidentiality.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { usePartName } from '../../documents/pane.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { DeskPane } from './desk-pane.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  desk: DeskPane;
  siren: Siren;
  /** Null until a source gives it. */
  companyName: string | null;
  title: string;
  /** Null while it is not known. */
  confidentiality: Confidentiality | null;
  /** « déposés le 12/06/2026 »; null when it is not known. */
  deposit: string | null;
  /** Names the links to the documents around. */
  aroundLabel: string;
  around: ReactNode;
  children?: ReactNode;
};

/** What is being read: company, title, badge, and the way to the documents around. */
export function DocumentBar(props: Props) {
  const { desk, siren, companyName, title, confidentiality, deposit, aroundLabel, around, children } = props;
  const name = usePartName(aroundLabel);
  const Title = desk.name === 'first' ? 'h1' : 'h2';
  return (
    <header className={styles['bar']}>
      {!desk.owned && (
        <Link to={`/entreprises/${siren}`} className={styles['back']}>
          <ArrowLeft size={18} aria-hidden="true" />
          <span className="visually-hidden">Retour à l’entreprise </span>
          <span className={styles['company']}>{companyName ?? `SIREN ${formatSiren(siren)}`}</span>
        </Link>
      )}
      <div className={styles['filing']}>
        <Title>{title}</Title>
        {confidentiality !== null && <Badge confidentiality={confidentiality} />}
        {deposit !== null && <p className={styles['deposit']}>{deposit}</p>}
      </div>
      <nav className={styles['around']} aria-label={name}>
        {around}
      </nav>
      {children}
      <BesideButton {...desk} />
    </header>
  );
}

/** Lays something beside the document, or takes it away from there. */
function BesideButton({ paired, onBeside, onClose }: DeskPane) {
  if (paired && onClose === null) return null;
  return paired ? (
    <button
      type="button"
      className={styles['data']}
      title="Fermer ce document"
      onClick={onClose ?? undefined}
    >
      <X size={18} aria-hidden="true" />
      <span className="visually-hidden">Fermer ce document</span>
    </button>
  ) : (
    <button type="button" className={styles['data']} title="Ouvrir à côté (w)" onClick={onBeside}>
      <Columns size={18} aria-hidden="true" />
      <span className={styles['laying']}>À côté</span>
    </button>
  );
}

type NeighbourProps = {
  to: To;
  /** What it is in full, with its shortcut. */
  title: string;
  side: 'older' | 'newer';
  /** « Dépôt précédent » */
  place: string;
  name: string;
};

/** The way to the document before or after in time. */
export function NeighbourLink({ to, title, side, place, name }: NeighbourProps) {
  const older = side === 'older';
  return (
    <Link to={to} title={`${title} (${older ? 'p' : 'n'})`}>
      {older && <ChevronLeft size={18} aria-hidden="true" />}
      <span className="visually-hidden">{`${place}\u00A0: `}</span>
      {name}
      {!older && <ChevronRight size={18} aria-hidden="true" />}
    </Link>
  );
}
