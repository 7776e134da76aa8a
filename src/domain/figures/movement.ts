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

/** Names the movement between two known amounts. From zero down, an amount becomes negative rather than appears. */
export function movementOf(current: number, previous: number): Movement {
  if (current === previous) return 'unchanged';
  if (current < 0 && previous < 0) return current > previous ? 'less_negative' : 'more_negative';
  if (current < 0) return 'becomes_negative';
  if (current === 0) return 'vanishes';
  if (previous === 0) return 'appears';
  return previous < 0 ? 'becomes_positive' : 'percentage';
}
