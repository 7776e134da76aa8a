import type { FigureName } from '#domain/figures/names.ts';

import { areFiled, catalogueOf } from '../../../../figures/words/definitions.ts';
import type { ShownFigures, Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { FigureCard } from './FigureCard.tsx';

import styles from './FigureCards.module.css';

type Props = { figures: ShownFigures; unit: AmountUnit; onOpen: (name: FigureName) => void };

/** The headline figures, each with its bars. */
export function FigureCards(props: Props) {
  return (
    <>
      <h3 className="visually-hidden">Chiffres principaux</h3>
      <div className={styles['figures']}>
        {catalogueOf(props.figures.years).map(
          (definition) =>
            definition.headline && <FigureCard key={definition.name} definition={definition} {...props} />,
        )}
        <HowToRead years={props.figures.years} unit={props.unit} />
      </div>
    </>
  );
}

function HowToRead({ years, unit }: { years: readonly Year[]; unit: AmountUnit }) {
  return (
    <p className={styles['reading']}>
      En grand, le dernier exercice. Chaque graphique a sa propre échelle, à partir de zéro.
      {years.length > 1 &&
        ` Entre deux exercices, l’évolution ${areFiled(years) ? 'calculée par Bilanscope' : 'indiquée par la Banque de France'}, puis l’écart en ${unit} (en points pour le ratio).`}
      {' Le repère souligné de pointillés ouvre la source, la définition et les calculs du chiffre.'}
    </p>
  );
}
