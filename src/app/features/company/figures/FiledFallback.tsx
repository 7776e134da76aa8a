import { Link } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { exercisesWords, readersWords } from '../../../figures/words/exercise-words.ts';
import type { UnreadExercise } from '../../../figures/words/value-words.ts';
import { useFiledFigures } from '../../../filed/useFiledFigures.ts';
import { formatDay } from '../../../format/dates.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FiguresView } from './FiguresView.tsx';

import styles from './FiguresSection.module.css';

type Props = { siren: Siren; current: Case };

/** « Comptes déposés (INPI) »: the same figures from the filings, where the Banque de France has none to give. */
export function FiledFallback({ siren, current }: Props) {
  const { figures, pending, unread, retry } = useFiledFigures(siren, current, true);
  if (figures === null && pending)
    return (
      <Awaiting
        what="Comptes déposés, lus à la place des bilans Banque de France"
        deadline={null}
        height="14.5rem"
      />
    );
  const failed = unread.filter(({ problem }) => problem !== null && problem.code !== 'document_missing');
  const unkeyed =
    figures?.unread ??
    unread.flatMap(({ filing: { id, closingDate } }) =>
      closingDate === null ? [] : [{ filingId: id, closing: closingDate }],
    );
  if (figures === null && failed.length === 0 && unkeyed.length === 0) return null;
  return (
    <section aria-labelledby="chiffres-des-comptes-deposes" className={styles['filed']}>
      <header>
        <h3 id="chiffres-des-comptes-deposes">Comptes déposés (INPI)</h3>
        <p className={styles['summary']}>
          {figures !== null && `${exercisesWords(figures.years)}, ${readersWords(figures.years)}. `}
          Les mêmes lignes, prises dans les dépôts&nbsp;; les agrégats sont des calculs Bilanscope.{' '}
          <Link to={`/entreprises/${siren}/comptes-deposes`}>Tous les comptes déposés, année par année</Link>
        </p>
      </header>
      {failed.length > 0 && (
        <p>
          {`${failed.length}\u00A0${failed.length === 1 ? 'dépôt n’a pas pu être lu' : 'dépôts n’ont pas pu être lus'}\u00A0: ${failed[0]?.problem?.title ?? ''} `}
          <Button onClick={retry}>Réessayer</Button>
        </p>
      )}
      {!pending && <UnreadExercises siren={siren} exercises={unkeyed} />}
      {figures !== null && <FiguresView figures={figures} onRefresh={retry} refreshing={pending} />}
    </section>
  );
}

type UnreadProps = { siren: Siren; exercises: readonly UnreadExercise[] };

/** Exercises that are deposited and give no figure: their documents can be read, and their accounts entered. */
function UnreadExercises({ siren, exercises }: UnreadProps) {
  return exercises.map(({ filingId, closing }) => {
    const address = `/entreprises/${siren}/comptes/${encodeURIComponent(filingId)}`;
    return (
      <p key={filingId}>
        {`L’exercice clos le ${formatDay(closing)} est déposé, mais ses comptes ne sont pas lus ici\u00A0: `}
        <Link to={address}>ouvrir le document</Link>
        {' ou '}
        <Link to={`${address}?saisie`}>saisir ses comptes</Link>.
      </p>
    );
  });
}
