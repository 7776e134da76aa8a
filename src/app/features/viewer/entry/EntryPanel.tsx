import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { metadataQuery } from '../../../api/company-queries.ts';
import { sessionQuery } from '../../../api/queries.ts';
import { EnteredFileBar } from '../../../entered/EnteredFileBar.tsx';
import { filedAccountsOf } from '../../../filed/filed-accounts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Entry } from './Entry.tsx';
import { KeyedAccounts } from './KeyedAccounts.tsx';

import styles from './Entry.module.css';

type Props = {
  current: Case;
  siren: Siren;
  /** Null until a source gives it. */
  name: string | null;
  filing: FilingView;
  /** Those of the company. */
  filings: readonly FilingView[];
  onClose: () => void;
};

/** The main lines of the accounts beside the page: typed where INPI keyed nothing, only read where it did. */
export function EntryPanel({ current, siren, name, filing, filings, onClose }: Props) {
  const { data: session } = useQuery(sessionQuery());
  // What the data panel was refused is not asked again: it has its own retry.
  const keying = useQuery({ ...metadataQuery(current.id, siren, filing.id), retryOnMount: false });
  const keyed = keying.data === undefined ? null : filedAccountsOf(filing, keying.data);
  const problem = keying.error === null ? null : problemOf(keying.error);
  return (
    <aside className={styles['panel']} aria-labelledby="saisie-des-comptes" data-own-arrows>
      <header>
        <h2 id="saisie-des-comptes">Saisie des comptes</h2>
        <Button variant="quiet" onClick={onClose} aria-label="Fermer la saisie des comptes">
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      {keying.isPending && <output>Lecture de ce que l’INPI a saisi…</output>}
      {problem !== null && problem.code !== 'document_missing' && (
        <ProblemNotice problem={problem} onRetry={() => void keying.refetch()}>
          <p>On ne sait pas si l’INPI a saisi ces comptes&nbsp;: s’il l’a fait, ses montants primeront.</p>
        </ProblemNotice>
      )}
      {session !== undefined && !keying.isPending && (
        <EnteredFileBar current={current} session={session} siren={siren} name={name} filings={filings} />
      )}
      {keyed !== null && <KeyedAccounts current={current} siren={siren} filing={filing} keyed={keyed} />}
      {keyed === null && !keying.isPending && (
        <Entry current={current} siren={siren} filing={filing} filings={filings} />
      )}
    </aside>
  );
}
