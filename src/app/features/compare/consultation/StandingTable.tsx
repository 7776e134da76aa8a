import {
  groupementSource,
  otherProofSource,
  standingOf,
  type Standing,
  type YearStanding,
} from '#domain/procurement/turnover-standing.ts';

import { exerciseWords } from '../../../figures/words/exercise-words.ts';
import { formatAmount, type AmountUnit } from '../../../format/amounts.ts';
import type { Candidate } from './candidates.ts';
import type { Lot } from './consultation.ts';

import styles from './Consultation.module.css';

type Props = { lot: Lot; candidates: readonly Candidate[]; unit: AmountUnit };

/** Each candidate's turnovers and their mean against the minimum announced: facts, in the order given. */
export function StandingTable({ lot, candidates, unit }: Props) {
  return (
    <div className={styles['frame']}>
      <table>
        <caption className="visually-hidden">
          {`Chiffres d’affaires des candidats${lot.minimum === null ? '' : `, minimum annoncé ${formatAmount(lot.minimum, '€')}`}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Candidat</th>
            <th scope="col">Chiffres d’affaires des trois derniers exercices connus</th>
            <th scope="col">Moyenne</th>
            <th scope="col">À savoir</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <CandidateRow key={candidate.key} candidate={candidate} minimum={lot.minimum} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { candidate: Candidate; minimum: number | null; unit: AmountUnit };

function CandidateRow({ candidate, minimum, unit }: RowProps) {
  const { years, mean } = standingOf(candidate.turnovers, minimum);
  const notes = notesOf(candidate, years);
  return (
    <tr>
      <th scope="row">{candidate.name}</th>
      <td>
        {years.length === 0 ? (
          'aucun exercice connu'
        ) : (
          <ul>
            {years.map((year) => (
              <li key={year.closing}>
                {`${exerciseWords(year)}\u00A0: ${year.turnover === null ? 'non transmis' : formatAmount(year.turnover, unit)}`}
                {year.annual !== null &&
                  ` (ramené à 12\u00A0mois\u00A0: ${formatAmount(Math.round(year.annual), unit)})`}
                <StandingWords standing={year.standing} minimum={minimum} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {mean === null ? (
          'non calculable'
        ) : (
          <>
            {`${formatAmount(Math.round(mean.euros), unit)}, ${mean.exercises}\u00A0${mean.exercises < 2 ? 'exercice connu' : 'exercices connus'}`}
            <StandingWords standing={mean.standing} minimum={minimum} />
          </>
        )}
      </td>
      <td>{notes.length === 0 ? '' : notes.map((note) => <p key={note}>{note}</p>)}</td>
    </tr>
  );
}

function StandingWords({ standing, minimum }: { standing: Standing; minimum: number | null }) {
  if (minimum === null) return null;
  const words: Record<Standing, string> = {
    reached: 'minimum atteint',
    below: 'sous le minimum',
    unknown: 'inconnu',
  };
  return <em className={styles[standing]}>{`, ${words[standing]}`}</em>;
}

function notesOf({ groupement, without, tooRecent }: Candidate, years: readonly YearStanding[]): string[] {
  return [
    groupement
      ? `Capacités jugées globalement (${groupementSource})\u202F; sommes par année de clôture.`
      : null,
    without.length === 0 ? null : `Sans chiffres connus\u00A0: ${without.join(', ')}.`,
    tooRecent === true ? `Société trop récente\u00A0: autre preuve recevable (${otherProofSource}).` : null,
    tooRecent !== true && years.length > 0 && years.length < 3
      ? `${years.length}\u00A0${years.length < 2 ? 'exercice transmis' : 'exercices transmis'} sur trois.`
      : null,
  ].filter((note) => note !== null);
}
