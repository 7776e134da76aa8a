import { useId } from 'react';

import type { FigureDefinition } from '#domain/figures/definition.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { OriginButton } from '../../../../figures/panel/OriginButton.tsx';
import { valueWords, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { formatMonth } from '../../../../format/dates.ts';
import { barsSentence } from './bars.ts';
import { BetweenYears } from './BetweenYears.tsx';
import { YearBars } from './YearBars.tsx';

import styles from './FigureCard.module.css';

type Props = {
  definition: FigureDefinition;
  /** Newest first; at least one. */
  years: readonly Year[];
  unit: AmountUnit;
  onOpen: (name: FigureName) => void;
};

/** One figure: its latest value, its bars, and how it moved from year to year. */
export function FigureCard({ definition, years, unit, onOpen }: Props) {
  const titleId = useId();
  const { name, label, headline } = definition;
  const drawn = years.some(({ figures }) => figures[name].value !== null && figures[name].value !== 0);
  return (
    <article className={styles['card']} aria-labelledby={titleId}>
      <h4 id={titleId}>{label}</h4>
      <div className={styles['head']}>
        <Latest name={name} years={years} unit={unit} />
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

function Latest({ name, years, unit }: Omit<Props, 'definition' | 'onOpen'> & { name: FigureName }) {
  const [latest] = years;
  if (latest === undefined) return null;
  const words = valueWords(name, latest, unit);
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
      <span className="visually-hidden">{` en ${formatMonth(latest.closing)}`}</span>
    </p>
  );
}
