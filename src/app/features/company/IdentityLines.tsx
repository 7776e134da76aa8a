import type { Identity } from '#contract/directory.ts';
import type { Problem } from '#contract/problem.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { codedWords, creationWords, seatWords, statusWords } from '../../directory/company-words.ts';
import { formatAgo, formatInstant } from '../../format/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/useNow.ts';

import styles from './CompanyHeading.module.css';

/** What a company is in law, where, since when, and who says so. */
export function IdentityLines({ identity, today }: { identity: Identity; today: IsoDate }) {
  const now = useNow(30_000);
  const { legalForm, activity, category, diffusible, source, fetchedAt } = identity;
  const facts = [
    codedWords('forme juridique', legalForm),
    statusWords(identity),
    creationWords(identity, today),
    codedWords('activité', activity),
    codedWords('catégorie', category),
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className={identity.status === 'closed' ? `${styles['facts']} ${styles['ended']}` : styles['facts']}>
        {facts.join(' · ')}
      </p>
      <p>Siège : {seatWords(identity) ?? (diffusible ? 'non transmis' : 'non diffusé')}</p>
      {!diffusible && (
        <p>
          Cette entreprise a demandé à ne pas être diffusée : l’annuaire masque une partie de son identité.
        </p>
      )}
      <p className={styles['source']}>
        Identité : {source.service} ({source.provider}) ·{' '}
        <time dateTime={fetchedAt} title={formatInstant(fetchedAt)}>
          <span className="screen-only">{formatAgo(fetchedAt, now)}</span>
          <span className="print-only">{formatInstant(fetchedAt)}</span>
        </time>
      </p>
    </>
  );
}

/** Why the directory tells nothing: the rest of the page does not need it. */
export function IdentityAbsent({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code === 'not_found') return <p>L’annuaire des entreprises ne connaît pas ce SIREN.</p>;
  return (
    <p>
      Identité non transmise par l’annuaire : {problem.title}{' '}
      <Button variant="quiet" className="screen-only" onClick={onRetry}>
        Réessayer<span className="visually-hidden"> de lire l’identité</span>
      </Button>
    </p>
  );
}
