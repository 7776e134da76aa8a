import type { Figures } from '#contract/figures.ts';
import { definitionOf } from '#domain/figures/catalogue.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatInstant } from '../../format/dates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { measureSentence, originSentence } from '../words/origin-words.ts';
import { CopyCitation } from './CopyCitation.tsx';
import { EvolutionProofs } from './EvolutionProofs.tsx';
import { FormulaNumbers } from './FormulaNumbers.tsx';
import { ReceivedValues } from './ReceivedValues.tsx';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; figures: Figures; unit: AmountUnit; onClose: () => void };

/** All that is known of one figure: what it means, where it comes from, and how its evolutions were checked. */
export function FigurePanel({ name, figures, unit, onClose }: Props) {
  const definition = definitionOf(name);
  const { source, receivedUnit, fetchedAt, years } = figures;
  const facts = [
    ['Source', `${source.provider}, par ${source.service} (contrat ${source.contract})`],
    ['Reçu le', formatInstant(fetchedAt)],
    ['Champ', name],
    ['Origine', originSentence(definition.origin)],
    ['Nature', measureSentence(definition)],
    ...(definition.part === null
      ? []
      : [['Compris dans', `${definitionOf(definition.part.of).label}, à ne pas y ajouter.`] as const]),
    ['Unité reçue', name === ratioName ? 'pourcentage' : unitSentence(receivedUnit)],
  ] as const;
  return (
    <Panel side title={definition.label} onClose={onClose}>
      <div className={styles['panel']}>
        {/* Where the focus starts: the first control stands below all that is to be read. */}
        <p tabIndex={-1}>{definition.definition}</p>
        <dl className={styles['facts']}>
          {facts.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{term === 'Champ' ? <code>{text}</code> : text}</dd>
            </div>
          ))}
        </dl>
        <ReceivedValues name={name} years={years} unit={unit} />
        {definition.origin.kind === 'formula' && <FormulaNumbers name={name} years={years} unit={unit} />}
        <EvolutionProofs name={name} figures={figures} unit={unit} />
        <CopyCitation name={name} figures={figures} unit={unit} />
      </div>
    </Panel>
  );
}

function unitSentence({ name, euros }: Figures['receivedUnit']): string {
  return `«\u00A0${name}\u00A0»\u00A0: une unité vaut ${formatAmount(euros, '€')}.`;
}
