import { useQueryClient } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import { formatSiren } from '#domain/siren.ts';

import { filingsQuery } from '../../../api/company-queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { CompanyDocuments } from '../company-documents.ts';
import { listTaskOf, useReadingQueue } from '../queue/useReadingQueue.ts';
import { DocumentList } from './DocumentList.tsx';
import type { Known } from './state-words.ts';

import styles from './DocumentList.module.css';

type Props = {
  current: Case;
  company: CompanyDocuments;
  /** Whether its name stands above: there are several. */
  named: boolean;
  /** What is known of each of its documents, in their order. */
  known: readonly Known[];
};

/** The documents of one company, once they are listed. */
export function CompanyList({ current, company, named, known }: Props) {
  const { siren, name, listed, problem } = company;
  return (
    <div className={styles['company']}>
      {named && <h3>{name ?? `SIREN ${formatSiren(siren)}`}</h3>}
      {listed === null && problem === null && <Awaited current={current} company={company} named={named} />}
      {problem !== null && <Failed current={current} company={company} problem={problem} />}
      {listed?.length === 0 && <p>Aucun dépôt connu de cette source.</p>}
      {listed !== null && listed.length > 0 && (
        <DocumentList current={current} listed={listed} known={known} />
      )}
    </div>
  );
}

function Awaited({ current, company: { siren }, named }: Pick<Props, 'current' | 'company' | 'named'>) {
  const { queue, state } = useReadingQueue(current.id);
  const key = listTaskOf(current.id, siren);
  const kind = state.tasks.get(key)?.kind ?? null;
  if (!named) return <p aria-busy="true">Liste des dépôts demandée à l’INPI…</p>;
  if (kind === 'running') return <p aria-busy="true">Liste demandée à l’INPI…</p>;
  if (kind === 'waiting') return <p>Liste en attente</p>;
  return (
    <p>
      <Button variant="quiet" onClick={() => queue.add([key])}>
        Lister les dépôts<span className="visually-hidden"> de {formatSiren(siren)}</span>
      </Button>
    </p>
  );
}

function Failed({
  current,
  company,
  problem,
}: Pick<Props, 'current' | 'company'> & { problem: NonNullable<CompanyDocuments['problem']> }) {
  const client = useQueryClient();
  if (problem.code === 'not_found') return <p>Aucun dépôt connu de cette source.</p>;
  // The failure of this one too is the query's own, and shows here.
  const retry = (): void => void client.query(filingsQuery(current.id, company.siren)).catch(() => null);
  return <ProblemNotice problem={problem} onRetry={retry} />;
}
