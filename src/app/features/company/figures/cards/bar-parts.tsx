import { Rectangle, type BarShapeProps, type LabelProps, type TooltipContentProps } from 'recharts';

import type { YearBar } from './bars.ts';

import styles from './YearBars.module.css';

const gap = 5;
const ascent = 9;

/** The bar itself; the latest year is told apart. */
export function barShape({ payload, ...bar }: BarShapeProps) {
  const { latest } = payload as YearBar;
  return <Rectangle {...bar} className={styles[latest ? 'latest' : 'earlier'] ?? ''} />;
}

/** The number of a bar: over what is above zero, under what is below. */
export function barLabel({ viewBox, value }: LabelProps) {
  const digits = typeof value === 'string' ? value : '';
  if (digits === '' || viewBox === undefined || !('width' in viewBox)) return null;
  const { x, y, width, height } = viewBox;
  const below = digits.startsWith('\u2212');
  return (
    <text
      className={styles[digits.length > 11 ? 'longLabel' : 'label']}
      x={x + width / 2}
      y={below ? Math.max(y, y + height) + gap + ascent : Math.min(y, y + height) - gap}
      textAnchor="middle"
    >
      {digits}
    </text>
  );
}

/** What the pointer or the arrow keys read: one year, to the euro. */
export function barReading({ active, payload }: TooltipContentProps) {
  const [bar] = payload;
  return <p className={styles['tip']}>{active && bar !== undefined && (bar.payload as YearBar).reading}</p>;
}
