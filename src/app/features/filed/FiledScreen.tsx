import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Filings } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { archiveQuery, filingsQuery } from '../../api/company-queries.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { useKnownName } from '../../directory/known-name.ts';
import { EnteredSummary } from '../../entered/EnteredSummary.tsx';
import { PrintedNotice } from '../../exports/PrintedNotice.tsx';
import { toldByArchive } from '../../filed/told-by-archive.ts';
import { useFiledAccounts } from '../../filed/useFiledAccounts.ts';
import { Awaiting } from '../../ui/Awaiting.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import type { FiledContext } from './filed-context.ts';
import { FiledSections } from './FiledSections.tsx';
import { NothingKeyed } from './reading/NothingKeyed.tsx';
import { ReadingProgress } from './reading/ReadingProgress.tsx';
import { scopeIn, scopesOf, withScope } from './scope-address.ts';

import styles from './FiledScreen.module.css';

/** « Comptes déposés »: what the filings of a company say, year after year, and of each other. */
export function FiledScreen() {
  const siren = parseSiren(useParams()['siren'] ?? '');
  const { current } = useCurrentCase();
  return siren === null || current === null ? null : <Filed key={siren} siren={siren} current={current} />;
}

function Filed({ siren, current }: { siren: Siren; current: Case }) {
  const name = useKnownName(current.id, siren);
  useDocumentTitle(`Comptes déposés, ${name ?? `SIREN ${formatSiren(siren)}`}`);
  return (
    <div className={`page ${styles['screen']}`}>
      <header className={styles['heading']}>
        <p className="screen-only">
          <Link to={`/entreprises/${siren}`}>Retour à la fiche de l’entreprise</Link>
        </p>
        <h1>Comptes déposés</h1>
        <p>{name === null ? `SIREN ${formatSiren(siren)}` : `${name} · SIREN ${formatSiren(siren)}`}</p>
      </header>
      <PrintedNotice siren={siren} current={current} size="A4 landscape" />
      {opensFiled(current.demarche) ? (
        <Listed siren={siren} name={name} current={current} />
      ) : (
        <SourceNotOpened demarche={current.demarche} reading="filings" />
      )}
    </div>
  );
}

type ListedProps = Pick<FiledContext, 'siren' | 'name' | 'current'>;

function Listed(props: ListedProps) {
  const { siren, current } = props;
  const { data: session } = useQuery(sessionQuery());
  const list = useQuery(filingsQuery(current.id, siren));
  if (list.isPending)
    return <Awaiting what="Liste des dépôts demandée à l’INPI" deadline={session?.deadlines.inpi ?? null} />;
  if (list.data === undefined)
    return <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />;
  return session === undefined ? null : <Read {...props} session={session} list={list.data} />;
}

type ReadProps = ListedProps & { session: Session; list: Filings };

function Read(props: ReadProps) {
  const { siren, current, list } = props;
  const archive = useQuery(archiveQuery(current.id, siren));
  const filings = toldByArchive(list.filings, archive.data);
  // What the archive holds is known before its files are asked for.
  const reading = useFiledAccounts(current.id, siren, archive.isPending ? [] : filings);
  const [params, setParams] = useSearchParams();
  const scopes = scopesOf(reading.accounts);
  const scope = scopeIn(params, scopes, reading.awaited > 0);
  const context: FiledContext = { ...props, list: { ...list, filings }, reading, scope };
  return (
    <>
      <ReadingProgress context={context} starting={archive.isPending} />
      {filings.length > 0 && <EnteredSummary {...props} filings={filings} overruled={reading.overruled} />}
      {scopes.length > 1 && (
        <div className="screen-only">
          <Segmented
            legend="Comptes"
            options={[
              { value: 'company', label: 'Comptes sociaux' },
              { value: 'consolidated', label: 'Comptes consolidés' },
            ]}
            value={scope}
            onChange={(chosen) => setParams(withScope(params, chosen), { replace: true })}
          />
        </div>
      )}
      {reading.accounts.length > 0 && <FiledSections {...context} />}
      {reading.accounts.length === 0 && reading.awaited === 0 && !archive.isPending && (
        <NothingKeyed context={context} />
      )}
    </>
  );
}
