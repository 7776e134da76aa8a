import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import type { Siren } from '#domain/siren.ts';

import { sessionQuery } from '../../api/queries.ts';
import { CaseList } from '../../case/CaseList.tsx';
import { useCurrentCase } from '../../case/current-case.ts';
import { recentCompanies } from '../../recent/recent-companies.ts';
import { Button } from '../../ui/Button.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { CompanyList } from './CompanyList.tsx';
import { SearchForm } from './SearchForm.tsx';

import styles from './SearchScreen.module.css';

/** Where everything starts: a SIREN, and the case in whose name it is asked. */
export function SearchScreen() {
  useDocumentTitle('Consulter une entreprise');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data: session } = useQuery(sessionQuery());
  const { current, pending } = useCurrentCase();
  const [siren, setSiren] = useState('');
  const [recent] = useState(recentCompanies);
  const changing = current !== null && params.has('dossier');
  const keepCase = (): void => void navigate('/', { replace: true });
  const open = (chosen: Siren): void => {
    if (current === null || changing) setSiren(chosen);
    else void navigate(`/entreprises/${chosen}`);
  };
  return (
    <div className={`page ${styles['screen']}`}>
      <div className={styles['main']}>
        <h1>Consulter une entreprise</h1>
        <p className={styles['lead']}>
          Comptes annuels déposés au greffe et chiffres de la Banque de France, à partir du SIREN
          {session?.search === true && ' ou du nom'}.
        </p>
        <div className={styles['sheet']}>
          <SearchForm
            key={changing ? 'changing' : 'opening'}
            asksCase={current === null || changing}
            startsAtCase={changing}
            session={pending ? undefined : session}
            siren={siren}
            onSiren={setSiren}
            onFind={open}
          >
            {changing && <Button onClick={keepCase}>Garder le dossier en cours</Button>}
          </SearchForm>
          {changing && <CaseList onChoose={keepCase} />}
        </div>
      </div>
      <div className={styles['aside']}>
        {recent.length > 0 && (
          <CompanyList
            title="Consultées dans cet onglet"
            companies={recent.map((company) => ({ ...company, purpose: null }))}
            onOpen={open}
          />
        )}
        {session !== undefined && session.demonstration.length > 0 && (
          <CompanyList
            title="Entreprises de la démonstration"
            companies={session.demonstration}
            onOpen={open}
          />
        )}
      </div>
    </div>
  );
}
