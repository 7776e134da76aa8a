import { useId } from 'react';

import type { FigureName } from '#domain/figures/names.ts';

import { OriginButton } from '../../../../figures/panel/OriginButton.tsx';
import { ValueCheck } from '../../../../figures/panel/ValueCheck.tsx';
import type { ShownDefinition } from '../../../../figures/words/definitions.ts';
import { basisWords, valueWords, type ShownFigures } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { formatMonth } from '../../../../format/dates.ts';
import { barsSentence } from './bars.ts';
import { BetweenYears } from './BetweenYears.tsx';
import { YearBars } from './YearBars.tsx';

import styles from './FigureCard.module.css';

type Props = {
  definition: ShownDefinition;
  figures: ShownFigures;
  unit: AmountUnit;
  onOpen: (name: FigureName) => void;
};

/** One figure: its latest value, its bars, and how it moved from year to year. */
export function FigureCard({ definition, figures, unit, onOpen }: Props) {
  const { years } = figures;
  const titleId = useId();
  const { name, label, headline } = definition;
  const drawn = years.some(({ figures }) => figures[name].value !== null && figures[name].value !== 0);
  return (
    <article className={styles['card']} aria-labelledby={titleId}>
      <h4 id={titleId}>{label}</h4>
      <div className={styles['head']}>
        <Latest name={name} figures={figures} unit={unit} />
        <OriginButton definition={definition} onOpen={onOpen} />
      </div>
      <p className="visually-hidden">{`${label}\u00A0: ${barsSentence(name, years, unit)}.`}</p>
      <div className={drawn ? styles[headline ? 'tall' : 'low'] : undefined}>
        {drawn && <YearBars name={name} label={label} years={years} unit={unit} />}
      </div>
      <BetweenYears name={name} years={years} unit={unit} />
    </article>
  );
}

function Latest({ name, figures, unit }: Omit<Props, 'definition' | 'onOpen'> & { name: FigureName }) {
  const [latest] = figures.years;
  if (latest === undefined) return null;
  const words = valueWords(name, latest, unit);
  const basis = basisWords(name, latest);
  return (
    <p className={styles['latest']}>
      {words.missing === null ? (
        <>
          <strong>{`${words.digits}\u202F`}</strong>
          {words.unit}
        </>
      ) : (
        <em>{words.missing}</em>
      )}
      <ValueCheck name={name} year={latest} precision={figures} unit={unit} />
      {basis !== null && <small>{` ${basis}`}</small>}
      <span className="visually-hidden">{` en ${formatMonth(latest.closing)}`}</span>
    </p>
  );
}
