import { Bar, BarChart, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';

import type { FigureName } from '#domain/figures/names.ts';

import type { Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { barLabel, barReading, barShape } from './bar-parts.tsx';
import { barsOf } from './bars.ts';

import styles from './YearBars.module.css';

type Props = {
  name: FigureName;
  label: string;
  /** Newest first. */
  years: readonly Year[];
  unit: AmountUnit;
};

/** Height of the line on which a bar's own label stands, in pixels. */
const labelLine = 18;

/**
 * One bar per year on a zero line, oldest first, each under or over its own label. The arrow keys read them one by
 * one. A year without value keeps its place.
 */
export function YearBars({ name, label, years, unit }: Props) {
  const bars = barsOf(name, years, unit);
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (
    <BarChart
      responsive
      accessibilityLayer
      aria-label={`${label}, graphique\u00A0: flèches gauche et droite pour lire chaque exercice`}
      className={styles['chart'] ?? ''}
      data={bars}
      barCategoryGap="22%"
      margin={{ top: highest > 0 ? labelLine : 2, bottom: lowest < 0 ? labelLine : 2, left: 0, right: 0 }}
    >
      <XAxis dataKey="closing" hide />
      <YAxis domain={[lowest, highest]} hide width={0} />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        allowEscapeViewBox={{ x: false, y: true }}
        content={barReading}
      />
      <Bar dataKey="value" maxBarSize={56} isAnimationActive={false} shape={barShape}>
        <LabelList dataKey="digits" content={barLabel} />
      </Bar>
      <ReferenceLine y={0} className={styles['zero'] ?? ''} />
    </BarChart>
  );
}
