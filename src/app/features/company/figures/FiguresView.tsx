import { useState } from 'react';

import { hasOddExercise, yearsOnAnnualBasis } from '#domain/figures/annual-basis.ts';
import type { DerivedName } from '#domain/figures/derived.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { FigurePanel } from '../../../figures/panel/FigurePanel.tsx';
import { FiguresTable } from '../../../figures/table/FiguresTable.tsx';
import { areFiled } from '../../../figures/words/definitions.ts';
import { absentDurationsSentence } from '../../../figures/words/exercise-words.ts';
import { unitKey, unitOptions } from '../../../figures/words/shown-unit.ts';
import type { ShownFigures } from '../../../figures/words/value-words.ts';
import { amountUnits } from '../../../format/amounts.ts';
import { FetchedAt } from '../../../ui/FetchedAt.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useStoredChoice } from '../../../ui/stored-choice.ts';
import { AnnualBasis } from './AnnualBasis.tsx';
import { Drawn } from './Drawn.tsx';
import { EquityNotice } from './EquityNotice.tsx';
import { VerificationLine } from './VerificationLine.tsx';

import styles from './FiguresView.module.css';

type Props = { figures: ShownFigures; onRefresh: () => void; refreshing: boolean };

const viewLabels = { graphiques: 'Graphiques', tableau: 'Tableau' } as const;

/** The figures received, as pictures or as a table, in the unit that the agent reads best. */
export function FiguresView({ figures: received, onRefresh, refreshing }: Props) {
  const [unit, setUnit] = useStoredChoice(unitKey, unitOptions(received.years));
  const [view, setView] = useStoredChoice('bilanscope.view', ['graphiques', 'tableau']);
  const [annual, setAnnual] = useState(false);
  const [opened, setOpened] = useState<FigureName | DerivedName | null>(null);
  const figures = annual ? { ...received, years: yearsOnAnnualBasis(received.years) } : received;
  const filed = areFiled(received.years);
  const durations = absentDurationsSentence(received);
  const View = view === 'graphiques' ? Drawn : FiguresTable;
  return (
    <div className={styles['view']}>
      <div className={`${styles['choices']} screen-only`}>
        <Segmented
          legend="Unité des montants"
          options={amountUnits.map((value) => ({ value, label: value }))}
          value={unit}
          onChange={setUnit}
        />
        <Segmented
          legend="Présentation"
          options={(['graphiques', 'tableau'] as const).map((value) => ({ value, label: viewLabels[value] }))}
          value={view}
          onChange={setView}
        />
      </div>
      {hasOddExercise(received.years) && <AnnualBasis chosen={annual} onChoose={setAnnual} />}
      <EquityNotice figures={received} unit={unit} />
      <View figures={figures} unit={unit} onOpen={setOpened} />
      <footer className={styles['foot']}>
        {!filed && <VerificationLine figures={received} onOpen={setOpened} />}
        {durations !== null && <p>{durations}</p>}
        <FetchedAt
          at={received.fetchedAt}
          sources={[received.source]}
          what={filed ? 'les comptes déposés' : 'les bilans Banque de France'}
          onRefresh={onRefresh}
          refreshing={refreshing}
        />
      </footer>
      {opened !== null && (
        <FigurePanel name={opened} figures={figures} unit={unit} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
