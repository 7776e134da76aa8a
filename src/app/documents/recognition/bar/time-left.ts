/** How long a reading still takes, in words: by five seconds under a minute, by the minute above. */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return `encore ${Math.max(5, Math.ceil(seconds / 5) * 5)}\u00A0s environ`;
  return `encore ${Math.ceil(seconds / 60)}\u00A0min environ`;
}
