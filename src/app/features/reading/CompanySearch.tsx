import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { PrintedNotice } from '../../exports/PrintedNotice.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { useCompanyDocuments } from './company-documents.ts';
import { SearchOver } from './SearchOver.tsx';

import styles from './SearchOver.module.css';

/** One search over all that a company filed. The case gate has seen to the SIREN and the case. */
export function CompanySearch() {
  const { siren: written = '' } = useParams();
  const { current } = useCurrentCase();
  const siren = parseSiren(written);
  if (siren === null || current === null) return null;
  return <OneCompany key={`${current.id} ${siren}`} current={current} siren={siren} />;
}

function OneCompany({ current, siren }: { current: Case; siren: Siren }) {
  const opens = opensFiled(current.demarche);
  const sirens = useMemo(() => [siren], [siren]);
  const companies = useCompanyDocuments(current.id, sirens, opens);
  const name = companies[0]?.name ?? `SIREN ${formatSiren(siren)}`;
  useDocumentTitle(`Rechercher dans les dépôts · ${name}`);
  return (
    <div className={`page ${styles['search']}`}>
      <header>
        <h1>Rechercher dans les dépôts</h1>
        <p>
          <Link to={`/entreprises/${siren}`}>{name}</Link>
        </p>
      </header>
      <PrintedNotice siren={siren} current={current} />
      {opens ? (
        <SearchOver current={current} companies={companies} />
      ) : (
        <SourceNotOpened demarche={current.demarche} reading="filings" />
      )}
    </div>
  );
}
