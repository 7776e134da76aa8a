import type { Lane, Mark } from './marks.ts';

/** Heights of what is drawn, in pixels from the top. */
export const depositLine = 26;

const companyAxis = 50;
const consolidatedAxis = 76;

/** Pixels from one deposit to the next of the same closing. */
const besides = 13;

/** The line on which a mark stands. */
export function axisOf(lane: Lane): number {
  return lane === 'company' ? companyAxis : consolidatedAxis;
}

/** How high the whole is, and where the years are written. */
export function heightOf(marks: readonly Mark[]): { whole: number; years: number } {
  const lowest = marks.some(({ lane }) => lane === 'consolidated') ? consolidatedAxis : companyAxis;
  return { whole: lowest + 32, years: lowest + 25 };
}

/** How far a mark stands beside its closing, where several deposits share it. */
export function shiftOf({ row }: Mark): number {
  if (row.kind === 'gap' || row.sameClosing === null) return 0;
  const { rank, of } = row.sameClosing;
  return (rank - (of + 1) / 2) * besides;
}
