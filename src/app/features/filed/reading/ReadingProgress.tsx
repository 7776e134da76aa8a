import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import { dateInParis } from '#domain/calendar.ts';

import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import type { Unread } from '../../../filed/useFiledAccounts.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import type { FiledContext } from '../filed-context.ts';
import { filingWords, isUnkeyed, progressWords, reasonWords, unreadGroups } from './unread-words.ts';

import styles from './ReadingProgress.module.css';

type Props = {
  context: FiledContext;
  /** Whether what the archive holds is still asked for: no file is read before. */
  starting: boolean;
};

/** What has been read of what, as it comes, and why the rest has not. */
export function ReadingProgress({ context, starting }: Props) {
  const { reading, list, current, siren } = context;
  const { accounts, unread, awaited, retry } = reading;
  const { failed, closed, unkeyed } = unreadGroups(unread);
  const words = starting
    ? `${list.filings.length}\u00A0dépôts listés, lecture de ce que l’archive contient…`
    : progressWords(accounts.length, awaited, list.filings.length);
  const settled = !starting && awaited === 0;
  useEffect(
    function sayWhenRead() {
      if (settled) announce(`${words}.`);
    },
    [settled, words],
  );
  const silent = list.answers.filter(({ problem }) => problem !== null);
  return (
    <div className={styles['progress']}>
      <p>
        {words}
        {closed.length > 0 &&
          ` · ${closed.length}\u00A0${closed.length < 2 ? 'confidentiel, fermé' : 'confidentiels, fermés'} sans engagement`}
        {unkeyed.length > 0 && ` · ${unkeyed.length}\u00A0sans comptes saisis`}
        {failed.length > 0 && ` · ${failed.length}\u00A0en échec`}
      </p>
      {!settled && !starting && (
        <progress
          aria-label="Dépôts lus"
          max={list.filings.length}
          value={list.filings.length - awaited}
          className="screen-only"
        />
      )}
      {silent.map(({ origin, problem }) => (
        <p key={origin} className={styles['failed']}>{`Liste incomplète\u00A0: ${problem?.title ?? ''}`}</p>
      ))}
      {closed.length > 0 && (
        <p>
          <GiveCommitment current={current}>pour lire les comptes confidentiels</GiveCommitment>
        </p>
      )}
      {failed.length > 0 && (
        <p>
          <Button onClick={retry} disabled={awaited > 0}>
            {failed.length < 2 ? 'Relire le dépôt en échec' : `Relire les ${failed.length} dépôts en échec`}
          </Button>
        </p>
      )}
      {unread.length > 0 && (
        <details className={styles['unread']} open={accounts.length === 0 || failed.length > 0}>
          <summary>{unread.length < 2 ? 'Un dépôt non lu' : `${unread.length} dépôts non lus`}</summary>
          <UnreadList unread={unread} siren={siren} />
        </details>
      )}
    </div>
  );
}

function UnreadList({ unread, siren }: { unread: readonly Unread[]; siren: string }) {
  const [today] = useState(() => dateInParis(Date.now()));
  return (
    <ul>
      {unread.map((one) => (
        <li key={one.filing.id}>
          <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(one.filing.id)}`}>
            {filingWords(one.filing)}
          </Link>
          {`\u00A0: ${reasonWords(one, today)}`}
          {isUnkeyed(one) && (
            <>
              {' '}
              <Link
                to={`/entreprises/${siren}/comptes/${encodeURIComponent(one.filing.id)}?saisie`}
                className="screen-only"
              >
                Saisir ces comptes
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
