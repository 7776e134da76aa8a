import ChevronDown from 'lucide-react/icons/chevron-down';
import { useId, useState } from 'react';
import { Link } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import { asksCommitment } from '#domain/confidentiality.ts';
import type { HistoryEntry } from '#domain/filing-history.ts';
import type { Siren } from '#domain/siren.ts';

import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { formatDay } from '../../../format/dates.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ArchiveNotes } from './ArchiveNotes.tsx';
import { closingWords, delayWords, exerciseWords, kindName, sameClosingWords } from './filing-words.ts';
import { FilingDetails } from './FilingDetails.tsx';

import styles from './FilingRow.module.css';

type Props = {
  siren: Siren;
  current: Case;
  entry: HistoryEntry<FilingView>;
  /** Whether the pointer or the focus is on it, here or in the picture of the history. */
  pointed: boolean;
  onPoint: (on: boolean) => void;
};

/** One deposit: its closing, when it came, who may read it, and the way to open it. */
export function FilingRow({ siren, current, entry, pointed, onPoint }: Props) {
  const [detailed, setDetailed] = useState(false);
  const detailsId = useId();
  const { filing } = entry;
  const closing = closingWords(filing.closingDate);
  const exercise = exerciseWords(filing.closingDate);
  const closed = asksCommitment(filing.confidentiality) && !current.commitment;
  const notes = [delayWords(entry.delayDays), sameClosingWords(entry.sameClosing)];
  const treatedAsConfidential = filing.confidentiality === 'partial' || filing.confidentiality === 'unknown';
  return (
    <>
      <tr
        className={styles['row']}
        data-pointed={pointed || undefined}
        onMouseEnter={() => onPoint(true)}
        onMouseLeave={() => onPoint(false)}
        onFocus={() => onPoint(true)}
        onBlur={() => onPoint(false)}
      >
        <th scope="row" className={styles['closing']}>
          <strong>{filing.closingDate === null ? 'Sans clôture' : formatDay(filing.closingDate)}</strong>
          <small>
            {exercise !== null && <span>{exercise} ·</span>} <span>{kindName(filing.consolidated)}</span>
          </small>
        </th>
        <td className={styles['deposit']}>
          {filing.depositDate === null ? 'Date inconnue' : formatDay(filing.depositDate)}
          {notes.map((note) => note !== null && <small key={note}>{note}</small>)}
          <ArchiveNotes archive={filing.archive} depositDate={filing.depositDate} />
        </td>
        <td className={styles['confidentiality']}>
          <Badge confidentiality={filing.confidentiality} />
          {treatedAsConfidential && <small>à traiter comme confidentiel</small>}
        </td>
        <td className={closed ? `${styles['actions']} ${styles['closed']}` : styles['actions']}>
          {closed ? (
            <>
              <small>Fermé sans engagement</small>
              <GiveCommitment current={current} variant="quiet">
                {`pour ouvrir les comptes ${closing}`}
              </GiveCommitment>
            </>
          ) : (
            <Link
              to={`/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}`}
              className={styles['open']}
            >
              Ouvrir<span className="visually-hidden"> les comptes {closing}</span>
            </Link>
          )}
          <Button
            variant="quiet"
            className={styles['toggle']}
            aria-expanded={detailed}
            aria-controls={detailsId}
            onClick={() => setDetailed(!detailed)}
          >
            Détails<span className="visually-hidden"> du dépôt {closing}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </Button>
        </td>
      </tr>
      <tr id={detailsId} hidden={!detailed} className={styles['details']}>
        <td colSpan={4}>{detailed && <FilingDetails filing={filing} />}</td>
      </tr>
    </>
  );
}
