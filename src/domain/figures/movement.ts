/**
 * How an amount moved from one exercise to the next, where a percentage would mislead: a change of sign, two
 * negatives, an amount that appears from zero or falls to it. `percentage` is the ordinary case.
 */
export type Movement =
  | 'unchanged'
  | 'appears'
  | 'vanishes'
  | 'becomes_negative'
  | 'becomes_positive'
  | 'less_negative'
  | 'more_negative'
  | 'percentage';

/** Names the movement between two known amounts. */
export function movementOf(current: number, previous: number): Movement {
  if (current === previous) return 'unchanged';
  if (previous === 0) return 'appears';
  if (current === 0) return 'vanishes';
  if (previous > 0) return current < 0 ? 'becomes_negative' : 'percentage';
  if (current > 0) return 'becomes_positive';
  return current > previous ? 'less_negative' : 'more_negative';
}
