import { Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';

import { yearOf, type IsoDate } from '#domain/calendar.ts';

import styles from './LinesPicture.module.css';

/** A point of a line; without a value it keeps the line from being drawn across it. */
export type Point = { closing: IsoDate; at: number; value: number | null; reading: string };

type Props = { label: string; points: readonly Point[] };

/** One line over time, on its own scale from zero; the arrow keys read its points one by one. */
export function LineCurve({ label, points }: Props) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (
    <LineChart
      responsive
      accessibilityLayer
      aria-label={`${label}, graphique\u00A0: flèches gauche et droite pour lire chaque clôture`}
      className={styles['chart'] ?? ''}
      data={[...points]}
      margin={{ top: 8, right: 18, bottom: 0, left: 18 }}
    >
      <XAxis
        type="number"
        dataKey="at"
        domain={['dataMin', 'dataMax']}
        ticks={points.filter(({ value }) => value !== null).map(({ at }) => at)}
        tickFormatter={(at: number) => yearAt(points, at)}
        interval="preserveStartEnd"
        minTickGap={12}
        tickLine={false}
        axisLine={false}
        height={20}
      />
      <YAxis domain={[lowest, highest]} hide width={0} />
      <ReferenceLine y={0} className={styles['zero'] ?? ''} />
      <Tooltip isAnimationActive={false} allowEscapeViewBox={{ x: false, y: true }} content={reading} />
      <Line
        dataKey="value"
        type="linear"
        connectNulls={false}
        isAnimationActive={false}
        className={styles['line'] ?? ''}
        stroke="currentColor"
        strokeWidth={2}
        dot={{ r: 3, fill: 'currentColor', stroke: 'currentColor' }}
        activeDot={{ r: 5, fill: 'currentColor', stroke: 'currentColor' }}
      />
    </LineChart>
  );
}

function yearAt(points: readonly Point[], at: number): string {
  const point = points.find((one) => one.at === at);
  return point === undefined ? '' : String(yearOf(point.closing));
}

function reading({ active, payload }: TooltipContentProps) {
  const [point] = payload;
  return <p className={styles['tip']}>{active && point !== undefined && (point.payload as Point).reading}</p>;
}
