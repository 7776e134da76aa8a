import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { DerivedName } from '#domain/figures/derived.ts';
import type { FigureName } from '#domain/figures/names.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../../api/client.ts';
import { figuresQuery } from '../../../api/company-queries.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { FigurePanel } from '../../../figures/panel/FigurePanel.tsx';
import { FiguresTable } from '../../../figures/table/FiguresTable.tsx';
import { areFiled } from '../../../figures/words/definitions.ts';
import { exercisesWords } from '../../../figures/words/exercise-words.ts';
import { unitKey, unitOptions } from '../../../figures/words/shown-unit.ts';
import type { ShownFigures } from '../../../figures/words/value-words.ts';
import { useFiledFigures } from '../../../filed/useFiledFigures.ts';
import { hasNothing } from '../../../filed/useShownFigures.ts';
import { amountUnits } from '../../../format/amounts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useStoredChoice } from '../../../ui/stored-choice.ts';

import styles from './Beside.module.css';

type Props = { current: Case; siren: Siren; onClose: () => void };

/**
 * The figures of the company beside its document: those of the Banque de France, or of the filed accounts where it has
 * none or is not opened.
 */
export function FiguresPane({ current, siren, onClose }: Props) {
  const opened = current.demarche.sources.includes('bdf');
  const bdf = useQuery({ ...figuresQuery(current.id, siren), enabled: opened });
  const filed = useFiledFigures(siren, current, !opened || hasNothing(bdf.error));
  const figures = bdf.data ?? filed.figures;
  const problem = bdf.error === null || hasNothing(bdf.error) ? null : problemOf(bdf.error);
  const waiting = figures === null && ((opened && bdf.isPending) || filed.pending);
  return (
    <>
      <header className={styles['heading']}>
        <h2>{titleOf(figures)}</h2>
        <p>{figures !== null && `${exercisesWords(figures.years)}, réservés à votre mission`}</p>
        <Button variant="quiet" onClick={onClose} aria-label="Fermer les chiffres">
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      <section
        className={styles['figures']}
        aria-label="Tableau des chiffres"
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-own-arrows
      >
        {waiting && <Skeleton lines={12} height="2.25rem" />}
        {problem !== null && (
          <ProblemNotice problem={problem} onRetry={() => void bdf.refetch()}>
            {problem.code === 'commitment_required' && (
              <p>
                <GiveCommitment current={current} />
              </p>
            )}
          </ProblemNotice>
        )}
        {figures !== null && <Table figures={figures} />}
        {figures === null && problem === null && !waiting && (
          <p>Ni la Banque de France ni les comptes déposés ne donnent de chiffres de cette entreprise.</p>
        )}
      </section>
    </>
  );
}

function titleOf(figures: ShownFigures | null): string {
  if (figures === null) return 'Chiffres de l’entreprise';
  return areFiled(figures.years) ? 'Comptes déposés (INPI)' : 'Bilans Banque de France';
}

function Table({ figures }: { figures: ShownFigures }) {
  const [unit, setUnit] = useStoredChoice(unitKey, unitOptions(figures.years));
  const [detailed, setDetailed] = useState<FigureName | DerivedName | null>(null);
  return (
    <>
      <Segmented
        legend="Unité des montants"
        options={amountUnits.map((value) => ({ value, label: value }))}
        value={unit}
        onChange={setUnit}
      />
      <FiguresTable figures={figures} unit={unit} onOpen={setDetailed} />
      {detailed !== null && (
        <FigurePanel name={detailed} figures={figures} unit={unit} onClose={() => setDetailed(null)} />
      )}
    </>
  );
}
