import { Link } from 'react-router';

import { yearOf } from '#domain/calendar.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { areFiled } from '../../../figures/words/definitions.ts';
import { exerciseWords } from '../../../figures/words/exercise-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { exerciseIn, type Compared } from './compared.ts';

import styles from './ComparedTable.module.css';

type Props = { company: Compared; year: number; onRetry: (siren: Siren) => void };

/** Which company a column is, and which of its exercises it shows. */
export function ComparedHead({ company, year, onRetry }: Props) {
  const { siren, name } = company;
  return (
    <th scope="col" className={styles['company']}>
      <Link to={`/entreprises/${siren}`}>{name ?? `SIREN ${formatSiren(siren)}`}</Link>
      {name !== null && <small>{formatSiren(siren)}</small>}
      <small>{stateWords(company, year)}</small>
      {company.step === 'failed' && company.problem?.code !== 'not_found' && (
        <Button variant="quiet" className="screen-only" onClick={() => onRetry(siren)}>
          Réessayer<span className="visually-hidden"> pour {name ?? formatSiren(siren)}</span>
        </Button>
      )}
    </th>
  );
}

/** The exercise shown, or why there is none. */
export function stateWords({ figures, problem, step }: Compared, year: number): string {
  if (figures !== null) {
    const found = exerciseIn(figures, year);
    if (found === null)
      return figures.unread?.some(({ closing }) => yearOf(closing) === year) === true
        ? `exercice ${year} déposé, comptes non lus`
        : `aucun exercice clos en ${year} ${areFiled(figures.years) ? 'dans les dépôts' : 'transmis'}`;
    const others = found.others === 0 ? '' : `, le dernier de ${found.others + 1} clos cette année-là`;
    const filed = found.exercise.filed === undefined ? '' : ', comptes déposés (INPI)';
    return `${exerciseWords(found.exercise)}${others}${filed}`;
  }
  if (problem !== null)
    return problem.code === 'not_found' ? 'la Banque de France ne transmet aucun bilan' : problem.title;
  return {
    asking: 'demandé…',
    waiting: 'en attente',
    stopped: 'arrêté',
    answered: 'non demandé',
    failed: 'en échec',
  }[step];
}
