import FileX from 'lucide-react/icons/file-x';
import Hourglass from 'lucide-react/icons/hourglass';

import type { ArchiveState } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { xmlExpectedOn } from '#domain/delays.ts';

import { formatDay } from '../../../format/dates.ts';

import styles from './ArchiveNotes.module.css';

type Props = { archive: ArchiveState | null; depositDate: IsoDate | null };

/** What the source lacks of a filing, said before anyone opens it; nothing while it is not known. */
export function ArchiveNotes({ archive, depositDate }: Props) {
  if (archive === null) return null;
  const expected = xmlExpectedOn(depositDate);
  return (
    <>
      {archive.document === 'missing' && (
        <small className={styles['missing']}>
          <FileX size={14} aria-hidden="true" /> Document indisponible à la source
        </small>
      )}
      {archive.metadata === 'awaited' && (
        <small className={styles['awaited']}>
          <Hourglass size={14} aria-hidden="true" />
          {expected === null ? 'Données attendues' : `Données attendues vers le ${formatDay(expected)}`}
        </small>
      )}
    </>
  );
}
