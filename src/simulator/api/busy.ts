/** A round that nobody came back to is forgotten, so that the next call starts anew. */
const forgottenAfterMs = 60_000;

/**
 * A call that is refused for a while, then answered once: the first of each round starts the clock. `true` while
 * the round is still within `durationMs`.
 */
export function busyFor(durationMs: number, now: () => number): (key: string) => boolean {
  const rounds = new Map<string, number>();
  return (key) => {
    const started = rounds.get(key);
    const elapsed = started === undefined ? Number.POSITIVE_INFINITY : now() - started;
    if (elapsed > forgottenAfterMs) {
      rounds.set(key, now());
      return true;
    }
    if (elapsed < durationMs) return true;
    rounds.delete(key);
    return false;
  };
}
