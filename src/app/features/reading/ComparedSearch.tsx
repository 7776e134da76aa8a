import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import { sessionQuery } from '../../api/queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { exportContext } from '../../exports/exported.ts';
import { usePrintMargins } from '../../exports/print-margins.ts';
import { formatInstant } from '../../format/dates.ts';
import { comparisonAddress, sirensIn } from '../../tray/comparison-address.ts';
import { Button } from '../../ui/Button.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { useCompanyDocuments } from './company-documents.ts';
import { listTaskOf, useReadingQueue } from './queue/useReadingQueue.ts';
import { SearchOver } from './SearchOver.tsx';

import styles from './SearchOver.module.css';

/** One search over all that the companies of an address filed. */
export function ComparedSearch() {
  useDocumentTitle('Rechercher dans les dépôts des entreprises comparées');
  const { current } = useCurrentCase();
  const { data: session } = useQuery(sessionQuery());
  const [params] = useSearchParams();
  const list = sirensIn(params).join(' ');
  const sirens = useMemo(() => (list === '' ? [] : (list.split(' ') as Siren[])), [list]);
  if (current === null) return null;
  const opens = opensFiled(current.demarche);
  return (
    <div className={`page ${styles['search']}`}>
      <header>
        <h1>Rechercher dans les dépôts</h1>
        <p>
          <Link to={comparisonAddress(sirens)}>
            {sirens.length > 1 ? `${sirens.length} entreprises comparées` : 'Comparaison'}
          </Link>
        </p>
      </header>
      {!opens && <SourceNotOpened demarche={current.demarche} reading="filings" />}
      {opens && sirens.length === 0 && <p>Aucune entreprise n’est choisie.</p>}
      {opens && sirens.length > 0 && session !== undefined && (
        <Companies key={current.id} current={current} session={session} sirens={sirens} />
      )}
    </div>
  );
}

type Props = { current: Case; session: Session; sirens: readonly Siren[] };

function Companies({ current, session, sirens }: Props) {
  const [{ demarche, objet, agent, madeAt }] = useState(() => exportContext(session, current));
  usePrintMargins({
    notice: 'Confidentiel\u00A0: réservé à la mission indiquée, ne pas rediffuser.',
    about: `${sirens.length} entreprises · ${demarche} · ${objet} · ${agent} · ${formatInstant(madeAt)}`,
    size: 'A4 portrait',
  });
  const companies = useCompanyDocuments(current.id, sirens, false);
  const { queue } = useReadingQueue(current.id);
  const unlisted = companies.filter(({ listed, problem }) => listed === null && problem === null);
  return (
    <>
      {unlisted.length > 1 && (
        <p>
          <Button onClick={() => queue.add(unlisted.map(({ siren }) => listTaskOf(current.id, siren)))}>
            {`Lister les dépôts des ${unlisted.length} entreprises`}
          </Button>{' '}
          L’INPI est interrogé pour chaque entreprise, à son rythme.
        </p>
      )}
      <SearchOver current={current} companies={companies} />
    </>
  );
}
