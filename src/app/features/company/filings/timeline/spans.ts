import { addMonths, monthsBetween, type IsoDate } from '#domain/calendar.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';

import type { Lane, Mark } from './marks.ts';

/** An exercise as the closings let it be seen. */
export type Span = {
  from: IsoDate;
  to: IsoDate;
  lane: Lane;
  /** Months since the closing before; null where it is not known, and twelve are supposed. */
  months: number | null;
  /** The most restrictive among the deposits of this closing. */
  confidentiality: Confidentiality;
};

/** Beyond it, a closing is missing rather than an exercise long. */
const longestExercise = 23;

const restriction: readonly Confidentiality[] = ['public', 'partial', 'unknown', 'confidential'];

/** The exercises that end on a deposited closing, line by line, the oldest first. */
export function spansOf(marks: readonly Mark[]): Span[] {
  return (['company', 'consolidated'] as const).flatMap((lane) => {
    const own = marks.filter((mark) => mark.lane === lane && mark.row.kind === 'filing');
    const closings = [...new Set(own.map(({ at }) => at))];
    return closings.map((to, index): Span => {
      const before = closings[index - 1];
      const months = before === undefined ? null : monthsBetween(before, to);
      const known = before !== undefined && months !== null && months > 0 && months <= longestExercise;
      return {
        from: known ? before : addMonths(to, -12),
        to,
        lane,
        months: known ? months : null,
        confidentiality: mostRestrictive(own.filter(({ at }) => at === to)),
      };
    });
  });
}

function mostRestrictive(marks: readonly Mark[]): Confidentiality {
  const found = new Set(
    marks.flatMap(({ row }) => (row.kind === 'filing' ? row.filing.confidentiality : [])),
  );
  return restriction.findLast((level) => found.has(level)) ?? 'unknown';
}
