import { formatDecimal, thinSpace } from './decimal.ts';

/** An evolution in percent, with its sign: 9.5 in two decimals is « +9,50 % ». */
export function formatPercent(percent: number, decimals: number): string {
  return `${formatDecimal(percent, { fewest: decimals, most: decimals }, 'changes')}${thinSpace}%`;
}

/** A ratio in percent, without plus sign: 101.26 in two decimals is « 101,26 % ». */
export function formatRatio(percent: number, decimals: number): string {
  return `${formatDecimal(percent, { fewest: decimals, most: decimals })}${thinSpace}%`;
}

/** The difference of two ratios: « −3,20 points »; the plural begins at two. */
export function formatPoints(points: number, decimals: number): string {
  const digits = formatDecimal(points, { fewest: decimals, most: decimals }, 'changes');
  return `${digits}${thinSpace}${Math.abs(points) < 2 ? 'point' : 'points'}`;
}
