import type { FigureName } from '#domain/figures/names.ts';

import { EvolutionText } from '../../../../figures/panel/EvolutionText.tsx';
import { evolutionWords, oldestWords } from '../../../../figures/words/evolution-words.ts';
import { headDetail } from '../../../../figures/words/exercise-words.ts';
import { pairsOf, pairWords } from '../../../../figures/words/pairs.ts';
import { valueWords, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { formatMonth } from '../../../../format/dates.ts';

import styles from './BetweenYears.module.css';

type Props = { name: FigureName; years: readonly Year[]; unit: AmountUnit };

/** Under the bars: the years, and between two of them, how the figure moved. */
export function BetweenYears({ name, years, unit }: Props) {
  const oldest = oldestWords(name, years);
  return (
    <div className={styles['under']}>
      <div className={styles['years']} aria-hidden="true">
        {years.toReversed().map((year) => (
          <YearLabel key={year.closing} name={name} year={year} years={years} unit={unit} />
        ))}
      </div>
      <ul className={styles['evolutions']}>
        {pairsOf(years).map((pair) => (
          <li key={pair.current.closing}>
            <span className="visually-hidden">{`${pairWords(pair)}\u00A0: `}</span>
            <EvolutionText {...evolutionWords(name, pair, unit)} />
          </li>
        ))}
      </ul>
      {oldest !== null && <p className={styles['note']}>{oldest}</p>}
    </div>
  );
}

function YearLabel({ name, year, years, unit }: Props & { year: Year }) {
  const { missing } = valueWords(name, year, unit);
  const duration = headDetail(year, years);
  return (
    <span>
      {/* Month and year part where more than three years leave too little place. */}
      {formatMonth(year.closing).replace('\u00A0', ' ')}
      {duration !== null && <small>{duration}</small>}
      {missing !== null && <em>{missing}</em>}
    </span>
  );
}
