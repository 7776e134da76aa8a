import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';

import type { Cell } from '#domain/filed/accounts.ts';
import { historyOfAccounts } from '#domain/filed/history.ts';

import { CellPanel } from '../../../filed/CellPanel.tsx';
import { amountUnits, formatChange } from '../../../format/amounts.ts';
import { SectionBoundary } from '../../../ui/SectionBoundary.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useStoredChoice } from '../../../ui/stored-choice.ts';
import type { FiledContext } from '../filed-context.ts';
import { isDetail, yearsTable } from './table-model.ts';
import { TableControls, type Shown } from './TableControls.tsx';
import { TakeAway } from './taken-away/TakeAway.tsx';
import { UndatedDeposits } from './UndatedDeposits.tsx';
import { tableCaption, yearsSentence } from './years-words.ts';
import { YearTable } from './YearTable.tsx';

import styles from './YearsSection.module.css';

// Charts weigh more than all the rest: the table does not wait for them.
const LinesPicture = lazy(async () => ({
  default: (await import('./picture/LinesPicture.tsx')).LinesPicture,
}));

/** « Les comptes année par année »: every keyed filing of one set of books, in one table and in pictures. */
export function YearsSection(context: FiledContext) {
  const { siren, reading, scope, list } = context;
  const [unit, setUnit] = useStoredChoice('bilanscope.unit', ['k€', '€', 'M€']);
  const [shown, setShown] = useState<Shown>({ previous: false, allColumns: false, emptyLines: false });
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<readonly Cell[] | null>(null);
  const history = useMemo(() => historyOfAccounts(reading.accounts, scope), [reading.accounts, scope]);
  const table = useMemo(() => yearsTable(history, { ...shown, sought }), [history, shown, sought]);
  const keys = table.forms.map(({ key }) => key);
  const details = new Set(table.forms.filter(({ form }) => isDetail(form)).map(({ key }) => key));
  const isFolded = (key: string): boolean => sought.trim() === '' && details.has(key) !== toggled.has(key);
  // Kept from one drawing to the next: forms that do not change are not drawn again.
  const fold = useCallback((key: string): void => setToggled((before) => toggledWith(before, key)), []);
  return (
    <section aria-labelledby="comptes-par-annee" className={styles['section']}>
      <header>
        <h2 id="comptes-par-annee">Les comptes année par année</h2>
        <p className={styles['summary']}>{yearsSentence(history, scope)}</p>
      </header>
      <UndatedDeposits siren={siren} accounts={history.undated} />
      <div className={`${styles['choices']} screen-only`}>
        <Segmented
          legend="Unité des montants"
          options={amountUnits.map((value) => ({ value, label: value }))}
          value={unit}
          onChange={setUnit}
        />
        <TakeAway {...{ context, history, table }} previous={shown.previous} />
      </div>
      <SectionBoundary>
        <Suspense fallback={<Skeleton lines={1} height="14rem" />}>
          <LinesPicture history={history} unit={unit} />
        </Suspense>
      </SectionBoundary>
      <TableControls
        {...{ shown, typed, table }}
        folded={keys.some(isFolded)}
        onShown={setShown}
        onTyped={setTyped}
        onFoldAll={(folded) => setToggled(new Set(keys.filter((key) => details.has(key) !== folded)))}
      />
      <YearTable
        siren={siren}
        table={table}
        closings={history.closings}
        filings={list.filings}
        caption={tableCaption(scope, unit)}
        unit={unit}
        previous={shown.previous}
        isFolded={isFolded}
        onFold={fold}
        onOpen={setOpened}
      />
      <p className={styles['legend']}>
        Une case vide n’est pas un zéro&nbsp;: rien n’y est saisi. «&#8239;N-1&nbsp;≠&#8239;»&nbsp;: le dépôt
        suivant donne pour cet exercice un autre montant. Chaque montant ouvre son origine&nbsp;; les flèches
        passent de l’un à l’autre.
      </p>
      {opened !== null && (
        <CellPanel siren={siren} cells={opened} onClose={() => setOpened(null)}>
          <GapBetween cells={opened} />
        </CellPanel>
      )}
    </section>
  );
}

function toggledWith(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]);
}

/** How far the next filing's N-1 stands from what had been filed; nothing where they agree, or only one is there. */
function GapBetween({ cells: [filed, restated] }: { cells: readonly Cell[] }) {
  if (filed === undefined || restated === undefined || filed.value === restated.value) return null;
  return <p>{`Écart du second au premier\u00A0: ${formatChange(restated.value - filed.value, '€')}.`}</p>;
}
