import { useState } from 'react';
import { useSearchParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import { dateInParis } from '#domain/calendar.ts';
import type { FigureName } from '#domain/figures/names.ts';
import type { Siren } from '#domain/siren.ts';

import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { FigurePanel } from '../../figures/panel/FigurePanel.tsx';
import { areFiled } from '../../figures/words/definitions.ts';
import { unitKey, unitOptions } from '../../figures/words/shown-unit.ts';
import { amountUnits } from '../../format/amounts.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useStoredChoice } from '../../ui/stored-choice.ts';
import { ComparisonActions } from './ComparisonActions.tsx';
import { Consultation } from './consultation/Consultation.tsx';
import { closingYears, comparedCatalogue, type Compared } from './figures/compared.ts';
import { ComparedBars } from './figures/ComparedBars.tsx';
import { ComparedTable } from './figures/ComparedTable.tsx';
import { useCompared } from './figures/useCompared.ts';
import { useIdentities } from './filings/useIdentities.ts';
import { GatheringProgress } from './gathering/GatheringProgress.tsx';
import { Method } from './Method.tsx';

import styles from './CompareScreen.module.css';

type Props = { current: Case; session: Session; sirens: readonly Siren[] };

/** The figures of up to ten companies, as they come, then what a consultation makes of them. */
export function Comparison({ current, session, sirens }: Props) {
  const { demarche } = current;
  const opensFigures = demarche.sources.includes('bdf');
  const [unit, setUnit] = useStoredChoice(unitKey, unitOptions([]));
  const [name, setName] = useState<FigureName>('chiffre_affaires_ht');
  const [opened, setOpened] = useState<{ siren: Siren; name: FigureName } | null>(null);
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => dateInParis(Date.now()));
  const { compared, gathering } = useCompared({ current, sirens, searches: session.search });
  const shows = opensFigures || opensFiled(demarche);
  const identities = useIdentities(sirens);
  const createdOn = new Map(
    [...identities].flatMap(([siren, { createdOn: date }]) =>
      date === null ? [] : [[siren, date] as const],
    ),
  );
  const years = closingYears(compared);
  const year = years.find((known) => String(known) === params.get('annee')) ?? years[0];
  const chooseYear = (chosen: string): void => {
    const next = new URLSearchParams(params);
    next.set('annee', chosen);
    setParams(next, { replace: true });
  };
  const shown = opened === null ? undefined : compared.find(({ siren }) => siren === opened.siren);
  return (
    <>
      <section className={styles['sheet']} aria-labelledby="chiffres-compares">
        <header className={styles['head']}>
          <h2 id="chiffres-compares">{headingOf(compared)}</h2>
          <ComparisonActions compared={compared} year={year ?? null} current={current} session={session} />
        </header>
        {!opensFigures && <SourceNotOpened demarche={demarche} reading="figures" />}
        <GatheringProgress {...gathering} what="Entreprises demandées" retry={() => gathering.retry()} />
        {shows && year !== undefined && (
          <>
            <div className={`${styles['choices']} screen-only`}>
              <Segmented
                legend="Année des clôtures"
                options={years.map((known) => ({ value: String(known), label: String(known) }))}
                value={String(year)}
                onChange={chooseYear}
              />
              <Segmented
                legend="Unité des montants"
                options={amountUnits.map((value) => ({ value, label: value }))}
                value={unit}
                onChange={setUnit}
              />
            </div>
            <ComparedTable
              compared={compared}
              year={year}
              unit={unit}
              onOpen={(siren, figure) => setOpened({ siren, name: figure })}
              onRetry={gathering.retry}
            />
            <label className={`${styles['figure']} screen-only`}>
              Chiffre à représenter
              <select value={name} onChange={(event) => setName(event.target.value as FigureName)}>
                {comparedCatalogue(compared).map((definition) => (
                  <option key={definition.name} value={definition.name}>
                    {definition.label}
                  </option>
                ))}
              </select>
            </label>
            <ComparedBars compared={compared} name={name} unit={unit} year={year} />
          </>
        )}
        {shows && <Method compared={compared} year={year ?? null} current={current} session={session} />}
      </section>
      {opensFigures && (
        <div className={styles['sheet']}>
          <Consultation {...{ compared, createdOn, today, unit }} />
        </div>
      )}
      {opened !== null && shown?.figures != null && (
        <FigurePanel name={opened.name} figures={shown.figures} unit={unit} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function headingOf(compared: readonly Compared[]): string {
  const filed = compared.filter(({ figures }) => figures !== null && areFiled(figures.years)).length;
  if (filed === 0) return 'Bilans Banque de France';
  return filed === compared.length
    ? 'Comptes déposés (INPI)'
    : 'Bilans Banque de France et comptes déposés (INPI)';
}
