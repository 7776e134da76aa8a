import { useState } from 'react';

import { catalogue } from '#domain/figures/catalogue.ts';
import { derivedFigures, type DerivedName } from '#domain/figures/derived.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatInstant } from '../../format/dates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { areFiled, shownDefinition, shownDerived } from '../words/definitions.ts';
import { measureSentence, originSentence } from '../words/origin-words.ts';
import type { ShownFigures } from '../words/value-words.ts';
import { CopyCitation } from './CopyCitation.tsx';
import { DerivedDetail } from './DerivedDetail.tsx';
import { EvolutionProofs } from './EvolutionProofs.tsx';
import { Facts } from './Facts.tsx';
import { FiledValues } from './FiledValues.tsx';
import { FormulaNumbers } from './FormulaNumbers.tsx';
import { ReceivedValues } from './ReceivedValues.tsx';
import { SeenInFiling } from './SeenInFiling.tsx';
import { StepThrough } from './StepThrough.tsx';

import styles from './FigurePanel.module.css';

type Props = {
  /** The figure to open; the agent may go on to the others from there. */
  name: FigureName | DerivedName;
  figures: ShownFigures;
  unit: AmountUnit;
  onClose: () => void;
};

const order: readonly (FigureName | DerivedName)[] = [...catalogue, ...derivedFigures].map(
  ({ name }) => name,
);

/** All that is known of one figure: what it means, where it comes from, and how it was checked. */
export function FigurePanel({ name: opened, figures, unit: shown, onClose }: Props) {
  const [name, setName] = useState(opened);
  const derived = isDerived(name);
  const { years } = figures;
  // Filed amounts are known to the euro: here is where they are told so.
  const unit = areFiled(years) ? '€' : shown;
  const { label } = derived ? shownDerived(name, years) : shownDefinition(name, years);
  return (
    <Panel side title={label} onClose={onClose}>
      <StepThrough order={order} current={name} onStep={setName}>
        <div className={styles['panel']} key={name}>
          {derived ? (
            <DerivedDetail name={name} figures={figures} unit={unit} />
          ) : (
            <ReceivedDetail name={name} figures={figures} unit={unit} />
          )}
        </div>
      </StepThrough>
    </Panel>
  );
}

function isDerived(name: FigureName | DerivedName): name is DerivedName {
  return derivedFigures.some((derived) => derived.name === name);
}

type DetailProps = { name: FigureName; figures: ShownFigures; unit: AmountUnit };

function ReceivedDetail({ name, figures, unit }: DetailProps) {
  const { source, receivedUnit, fetchedAt, years } = figures;
  const definition = shownDefinition(name, years);
  const filed = areFiled(years);
  return (
    <>
      <p>{definition.definition}</p>
      <Facts
        facts={[
          ['Source', `${source.provider}, par ${source.service} (contrat ${source.contract})`],
          ['Reçu le', formatInstant(fetchedAt)],
          ...(filed ? [] : [['Champ', <code key="field">{name}</code>] as const]),
          ['Origine', originSentence(definition.origin)],
          ['Nature', measureSentence(definition.measure)],
          ...(definition.part === null
            ? []
            : [
                [
                  'Compris dans',
                  `${shownDefinition(definition.part.of, years).label}, à ne pas y ajouter.`,
                ] as const,
              ]),
          ...(filed
            ? []
            : [['Unité reçue', name === ratioName ? 'pourcentage' : unitSentence(receivedUnit)] as const]),
        ]}
      />
      {filed ? (
        <FiledValues name={name} figures={figures} unit={unit} />
      ) : (
        <ReceivedValues name={name} years={years} unit={unit} />
      )}
      {!filed && definition.origin.kind === 'line' && (
        <SeenInFiling siren={figures.siren} origin={definition.origin} years={years} />
      )}
      {definition.origin.kind === 'formula' && <FormulaNumbers name={name} figures={figures} unit={unit} />}
      <EvolutionProofs name={name} figures={figures} unit={unit} />
      <CopyCitation name={name} figures={figures} unit={unit} />
    </>
  );
}

function unitSentence({ name, euros }: ShownFigures['receivedUnit']): string {
  return `«\u00A0${name}\u00A0»\u00A0: une unité vaut ${formatAmount(euros, '€')}.`;
}
