import { Link } from 'react-router';

import type { Consultation } from '#contract/consultations.ts';
import { formatSiren } from '#domain/siren.ts';

import { formatParisInstant } from '../../format/dates.ts';
import type { DemarcheName } from './consultation-csv.ts';
import { eventNames, outcomeWords, subjectWords } from './consultation-words.ts';

import styles from './ConsultationTable.module.css';

type Props = { consultations: readonly Consultation[]; nameOf: DemarcheName };

/** The agent's accesses as the trail keeps them, newest first. */
export function ConsultationTable({ consultations, nameOf }: Props) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">Vos consultations, la plus récente d’abord</caption>
      <thead>
        <tr>
          <th scope="col">Date et heure (Paris)</th>
          <th scope="col">Consultation</th>
          <th scope="col">Entreprise</th>
          <th scope="col">Dossier</th>
          <th scope="col">Issue</th>
        </tr>
      </thead>
      <tbody>
        {consultations.map((line) => (
          <Row key={line.seq} line={line} demarche={nameOf(line.demarche)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, demarche }: { line: Consultation; demarche: string | null }) {
  const subject = subjectWords(line);
  return (
    <tr>
      <th scope="row">
        <time dateTime={line.time}>{formatParisInstant(line.time)}</time>
      </th>
      <td>
        {eventNames[line.event]}
        {subject !== null && <small>{subject}</small>}
      </td>
      <td>
        {line.siren !== null && (
          <Link to={`/entreprises/${line.siren}`} className={styles['siren']}>
            <span className="visually-hidden">SIREN </span>
            {formatSiren(line.siren)}
          </Link>
        )}
      </td>
      <td>
        {line.objet}
        {demarche !== null && <small>{demarche}</small>}
      </td>
      <td className={line.outcome === 'served' || line.code === 'not_found' ? undefined : styles['other']}>
        {outcomeWords(line)}
      </td>
    </tr>
  );
}
