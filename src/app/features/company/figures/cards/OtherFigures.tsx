import type { Theme } from '#domain/figures/definition.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { OriginButton } from '../../../../figures/panel/OriginButton.tsx';
import { catalogueOf, type ShownDefinition } from '../../../../figures/words/definitions.ts';
import { themeTitles } from '../../../../figures/words/origin-words.ts';
import { valueText, type ShownFigures } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { FigureCard } from './FigureCard.tsx';
import { silenceOf } from './silent.ts';

import styles from './FigureCards.module.css';

type Props = { figures: ShownFigures; unit: AmountUnit; onOpen: (name: FigureName) => void };

/** The figures that are not headlines, by theme, smaller; those that are zero or absent throughout are only named. */
export function OtherFigures(props: Props) {
  const others = catalogueOf(props.figures.years).filter(({ headline }) => !headline);
  return [...Map.groupBy(others, ({ theme }) => titles[theme])].map(([title, definitions]) => (
    <TitledFigures key={title} title={title} definitions={definitions} {...props} />
  ));
}

/** Once the headlines are apart, one figure is left of each of the last two themes. */
const titles: Readonly<Record<Theme, string>> = {
  ...themeTitles,
  balance: 'Équilibre et total du bilan',
  total: 'Équilibre et total du bilan',
};

type TitledProps = Props & { title: string; definitions: readonly ShownDefinition[] };

function TitledFigures({ title, definitions, ...props }: TitledProps) {
  const bySilence = Map.groupBy(definitions, ({ name }) => silenceOf(name, props.figures.years));
  const drawn = bySilence.get(null) ?? [];
  return (
    <section className={styles['figures']}>
      <h3>{title}</h3>
      {drawn.map((definition) => (
        <FigureCard key={definition.name} definition={definition} {...props} />
      ))}
      {(['zero', 'absent'] as const).map((silence) => {
        const silent = bySilence.get(silence) ?? [];
        return silent.length > 0 && <Silent key={silence} definitions={silent} {...props} />;
      })}
    </section>
  );
}

/** « 0 k€ sur 3 exercices : Autres fonds propres (DO · 2051) » */
function Silent({ definitions, figures, unit, onOpen }: Props & { definitions: ShownDefinition[] }) {
  const { years } = figures;
  const [first] = definitions;
  const [latest] = years;
  if (first === undefined || latest === undefined) return null;
  const span = years.length === 1 ? '' : ` sur ${years.length} exercices`;
  return (
    <p className={styles['silent']}>
      {`${valueText(first.name, latest, unit)}${span}\u00A0: `}
      {definitions.map((definition, index) => (
        <span key={definition.name}>
          {index > 0 && ', '}
          {definition.label} <OriginButton definition={definition} onOpen={onOpen} />
        </span>
      ))}
    </p>
  );
}
