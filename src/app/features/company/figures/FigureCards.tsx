import { catalogue } from '#domain/figures/catalogue.ts';
import type { FigureName } from '#domain/figures/names.ts';

import type { AmountUnit } from '../../../format/amounts.ts';
import { FigureCard } from './FigureCard.tsx';
import { themeTitles } from './origin-words.ts';
import { themes } from './themes.ts';
import type { Year } from './value-words.ts';

import styles from './FigureCards.module.css';

type Props = { years: readonly Year[]; unit: AmountUnit; onOpen: (name: FigureName) => void };

/** The figures as pictures: the headline ones first, then the others by theme. */
export function FigureCards(props: Props) {
  const others = themes(catalogue.filter(({ headline }) => !headline));
  return (
    <>
      <h3 className="visually-hidden">Chiffres principaux</h3>
      <div className={styles['grid']}>
        {catalogue.map(
          (definition) =>
            definition.headline && <FigureCard key={definition.name} definition={definition} {...props} />,
        )}
        <HowToRead years={props.years} unit={props.unit} />
      </div>
      <div className={styles['grid']}>
        {others.map(({ theme, definitions }) => (
          <section key={theme} className={styles[definitions.length === 1 ? 'single' : 'theme']}>
            <h3>{themeTitles[theme]}</h3>
            {definitions.map((definition) => (
              <FigureCard key={definition.name} definition={definition} {...props} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function HowToRead({ years, unit }: Pick<Props, 'years' | 'unit'>) {
  return (
    <p className={styles['reading']}>
      En grand, le dernier exercice. Chaque figure a sa propre échelle, à partir de zéro.
      {years.length > 1 &&
        ` Entre deux exercices, l’évolution indiquée par la Banque de France, puis l’écart en ${unit} (en points pour le ratio).`}
      {' Le repère à droite du nom ouvre la source, la définition et les calculs du chiffre.'}
    </p>
  );
}
