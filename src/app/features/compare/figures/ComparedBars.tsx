import type { CSSProperties } from 'react';

import { definitionOf } from '#domain/figures/catalogue.ts';
import type { FigureName } from '#domain/figures/names.ts';
import { formatSiren } from '#domain/siren.ts';

import { exerciseWords } from '../../../figures/words/exercise-words.ts';
import { valueText } from '../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import type { Compared } from './compared.ts';
import { stateWords } from './ComparedHead.tsx';

import styles from './ComparedBars.module.css';

type Props = { compared: readonly Compared[]; name: FigureName; unit: AmountUnit; year: number };

/** One figure of every company, all its exercises, on one scale for all: the numbers stand beside the bars. */
export function ComparedBars({ compared, name, unit, year }: Props) {
  const values = compared.flatMap(
    ({ figures }) => figures?.years.flatMap((exercise) => exercise.figures[name].value ?? []) ?? [],
  );
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const extent = most - least || 1;
  const share = (euros: number): number => (euros * 100) / extent;
  return (
    <figure className={styles['bars']}>
      <figcaption>{`${definitionOf(name).label}, une même échelle pour toutes, à partir de zéro`}</figcaption>
      <dl>
        {compared.map((company) => (
          <div key={company.siren}>
            <dt>{company.name ?? formatSiren(company.siren)}</dt>
            <dd>
              {company.figures === null ? (
                <p>{stateWords(company, year)}</p>
              ) : (
                <ol>
                  {company.figures.years.toReversed().map((exercise) => {
                    const { value } = exercise.figures[name];
                    return (
                      <li key={exercise.closing}>
                        <span className={styles['closing']}>{exerciseWords(exercise)}</span>
                        <span className={styles['track']} aria-hidden="true">
                          {value !== null && (
                            <span
                              className={styles['bar']}
                              style={place(share(Math.min(0, value) - least), Math.abs(share(value)))}
                            />
                          )}
                        </span>
                        <span className={styles['amount']}>{valueText(name, exercise, unit)}</span>
                      </li>
                    );
                  })}
                </ol>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function place(from: number, width: number): CSSProperties {
  return { left: `${from.toFixed(2)}%`, width: `${width.toFixed(2)}%` };
}
