import { useState } from 'react';

import type { IsoDate } from '#domain/calendar.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { closingsOf } from '#domain/filed/history.ts';
import { yearColumns } from '#domain/filed/year-columns.ts';
import { gridYears } from '#domain/grids/years.ts';

import { exportContext } from '../../../exports/exported.ts';
import { saveFile } from '../../../files/save-file.ts';
import { formatDay } from '../../../format/dates.ts';
import { useGridChoice } from '../../../grids/grid-choice.ts';
import { gridCsv } from '../../../grids/grid-csv.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { FiledContext } from '../filed-context.ts';
import { GridCellPanel, type OpenedCell } from './GridCellPanel.tsx';
import { GridChooser } from './GridChooser.tsx';
import { GridMethod } from './GridMethod.tsx';
import { GridTable } from './GridTable.tsx';
import { useGridFigures } from './useGridFigures.ts';

import styles from './GridsSection.module.css';

/** « Grilles de lecture »: the lines and ratios that a trade reads, each cell with its source. */
export function GridsSection(context: FiledContext) {
  const { siren, name, current, session, reading, scope } = context;
  const choice = useGridChoice(current.demarche);
  const grid = choice.chosen.read?.grid ?? null;
  const figures = useGridFigures(context, grid);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const years = gridYears(reading.accounts, scope, figures.years).toReversed();
  const gaps = gapsOf(reading.accounts.filter((accounts) => accounts.scope === scope));
  const save = (): void => {
    if (grid === null) return;
    const made = gridCsv({ siren, name, grid, years, context: exportContext(session, current) });
    saveFile(made, `${siren}_grille-${grid.id}.csv`);
  };
  return (
    <section aria-labelledby="grilles-de-lecture" className={styles['section']}>
      <header>
        <h2 id="grilles-de-lecture">Grilles de lecture</h2>
        <p>Les lignes et les rapports qu’un métier lit dans les comptes déposés. Aucun seuil, aucun avis.</p>
      </header>
      <GridChooser choice={choice} />
      {grid === null && choice.problem === null && <Awaiting what="Grille de la démarche" deadline={null} />}
      {choice.problem !== null && grid === null && (
        <ProblemNotice problem={choice.problem} onRetry={choice.retry} />
      )}
      {grid !== null && (
        <>
          <div className={styles['lead']}>
            <p>
              <strong className="print-only">{grid.title}. </strong>
              {grid.description}
            </p>
            <Button className="screen-only" onClick={save} disabled={years.length === 0}>
              Exporter la grille (CSV)
            </Button>
          </div>
          {figures.absence !== null && <p className={styles['note']}>{figures.absence}</p>}
          {gaps.length > 0 && (
            <p className={styles['note']}>
              {`Aucun compte lu pour ${gaps.map((closing) => `l’exercice clos le ${formatDay(closing)}`).join(', ')}\u00A0: une grille lit les dépôts, non le N-1 du suivant.`}
            </p>
          )}
          {years.length === 0 ? (
            <p className={styles['note']}>Aucun dépôt de ces comptes n’a de clôture à lire.</p>
          ) : (
            <GridTable grid={grid} years={years} onOpen={setOpened} />
          )}
          <GridMethod grid={grid} />
        </>
      )}
      {opened !== null && (
        <GridCellPanel
          siren={siren}
          cell={opened}
          figuresSource={figures.source}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

/** Exercises between those read, that only the filing after them tells of. */
function gapsOf(filed: readonly FiledAccounts[]): IsoDate[] {
  const columns = yearColumns(closingsOf(filed));
  const oldest = columns.findLastIndex((column) => column.filed !== null);
  return columns.slice(0, oldest).flatMap((column) => (column.filed === null ? (column.closing ?? []) : []));
}
