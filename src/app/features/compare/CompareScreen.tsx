import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Siren } from '#domain/siren.ts';

import { sessionQuery } from '../../api/queries.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { sirensIn } from '../../tray/comparison-address.ts';
import { fillTray, mostCompared, useTray } from '../../tray/tray.ts';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { Comparison } from './Comparison.tsx';
import { ComparedFilings } from './filings/ComparedFilings.tsx';
import { useIdentities } from './filings/useIdentities.ts';
import { ChosenCompanies } from './list/ChosenCompanies.tsx';
import { PasteList } from './list/PasteList.tsx';

import styles from './CompareScreen.module.css';

/** Companies side by side, in one case for all; the address says which. */
export function CompareScreen() {
  useDocumentTitle('Comparer des entreprises');
  const { current } = useCurrentCase();
  const [params, setParams] = useSearchParams();
  const sirens = sirensIn(params);
  const choose = (chosen: readonly Siren[]): void => {
    const next = new URLSearchParams(params);
    next.delete('siren');
    for (const siren of chosen) next.append('siren', siren);
    setParams(next);
  };
  return (
    <div className={`page ${styles['screen']}`}>
      <header>
        <h1>Comparer des entreprises</h1>
        <p className={styles['lead']}>
          Les mêmes chiffres, calculés de la même façon pour toutes, dans l’ordre que vous choisissez. Ni
          classement ni note.
        </p>
      </header>
      <section className={styles['sheet']} aria-label="Entreprises à comparer">
        <Chosen sirens={sirens} onChange={choose} />
        <details className={styles['more']} open={sirens.length < 2} key={String(sirens.length < 2)}>
          <summary className="screen-only">Ajouter des entreprises</summary>
          <PasteList sirens={sirens} onAdd={(added) => choose([...sirens, ...added])} />
        </details>
      </section>
      {current !== null && sirens.length > 0 && (
        <Compared key={current.id} current={current} sirens={sirens} />
      )}
    </div>
  );
}

/** The tray follows the address: what is compared here stays at hand elsewhere. */
function Chosen({ sirens, onChange }: { sirens: readonly Siren[]; onChange: (sirens: Siren[]) => void }) {
  const tray = useTray();
  const names = useIdentities(sirens);
  const list = sirens.join(' ');
  useEffect(
    function keepAtHand() {
      fillTray(list === '' ? [] : list.split(' ').map((siren) => ({ siren: siren as Siren, name: null })));
    },
    [list],
  );
  const companies = sirens.map((siren) => ({
    siren,
    name: names.get(siren)?.name ?? tray.find((held) => held.siren === siren)?.name ?? null,
  }));
  return companies.length === 0 ? (
    <p>Aucune entreprise n’est choisie. Ajoutez-en par leur numéro, ou depuis la page d’une entreprise.</p>
  ) : (
    <ChosenCompanies companies={companies} onChange={onChange} />
  );
}

function Compared({ current, sirens }: { current: Case; sirens: readonly Siren[] }) {
  const { data: session } = useQuery(sessionQuery());
  if (session === undefined) return null;
  return (
    <>
      {sirens.length <= mostCompared ? (
        <Comparison current={current} session={session} sirens={sirens} />
      ) : (
        <output>
          {`${sirens.length} entreprises\u00A0: au-delà de ${mostCompared}, seuls l’identité et les dépôts sont donnés.`}
        </output>
      )}
      {current.demarche.sources.some((source) => source !== 'bdf') && (
        <div className={styles['sheet']}>
          <ComparedFilings
            caseId={current.id}
            sirens={sirens}
            searches={session.search && sirens.length > mostCompared}
          />
        </div>
      )}
    </>
  );
}
