import type { FigureName } from '#domain/figures/names.ts';
import { formatSiren } from '#domain/siren.ts';

import { BarGroups, type BarGroup } from '../../../figures/bars/BarGroups.tsx';
import { exerciseWords } from '../../../figures/words/exercise-words.ts';
import { valueText } from '../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { comparedCatalogue, type Compared } from './compared.ts';
import { stateWords } from './ComparedHead.tsx';

import styles from './ComparedBars.module.css';

type Props = { compared: readonly Compared[]; name: FigureName; unit: AmountUnit; year: number };

/** One figure of every company, all its exercises, on one scale for all. */
export function ComparedBars({ compared, name, unit, year }: Props) {
  const groups = compared.map((company): BarGroup => {
    const { siren, figures } = company;
    const exercises = figures?.years.toReversed() ?? [];
    const bars = exercises.map((exercise, index) => ({
      key: exercise.closing,
      label: exerciseWords(exercise),
      value: exercise.figures[name].value,
      text: valueText(name, exercise, unit),
      latest: index === exercises.length - 1,
    }));
    const none = { key: 'none', label: stateWords(company, year), value: null, text: '', latest: false };
    return { key: siren, title: company.name ?? formatSiren(siren), bars: figures === null ? [none] : bars };
  });
  const label = comparedCatalogue(compared).find((definition) => definition.name === name)?.label ?? name;
  return (
    <figure className={styles['bars']}>
      <figcaption>{`${label}, une même échelle pour toutes, à partir de zéro`}</figcaption>
      <BarGroups groups={groups} />
    </figure>
  );
}
