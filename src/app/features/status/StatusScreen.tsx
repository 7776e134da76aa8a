import { useQuery } from '@tanstack/react-query';
import RotateCw from 'lucide-react/icons/rotate-cw';

import { problemOf } from '../../api/client.ts';
import { statusQuery } from '../../api/status-query.ts';
import { formatInstant } from '../../format/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { StatusView } from './StatusView.tsx';

import styles from './StatusScreen.module.css';

/** Which service answers, since when, and what its quotas and tokens allow. */
export function StatusScreen() {
  useDocumentTitle('État des services');
  const { data, error, isFetching, refetch } = useQuery(statusQuery());
  const refresh = (): void => void refetch();
  return (
    <div className={`page ${styles['screen']}`}>
      <header className={styles['heading']}>
        <div>
          <h1>État des services</h1>
          <p className={styles['lead']}>
            {data === undefined
              ? 'Ce que les services disent d’eux-mêmes, et ce que Bilanscope en a reçu.'
              : `Interrogés le ${formatInstant(data.checkedAt)}.`}
          </p>
        </div>
        <Button className="screen-only" onClick={refresh} disabled={isFetching}>
          <RotateCw size={16} aria-hidden="true" />
          {isFetching ? 'Actualisation…' : 'Actualiser'}
        </Button>
      </header>
      {error !== null && !isFetching && <ProblemNotice problem={problemOf(error)} onRetry={refresh} />}
      {data === undefined && isFetching && <Skeleton lines={3} height="7rem" />}
      {data !== undefined && <StatusView status={data} />}
    </div>
  );
}
