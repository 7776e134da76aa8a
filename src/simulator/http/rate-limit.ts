export type RateHeaders = Readonly<
  Record<'RateLimit-Limit' | 'RateLimit-Remaining' | 'RateLimit-Reset', string>
>;

function rateHeaders(limit: number, remaining: number, resetMs: number): RateHeaders {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(Math.ceil(resetMs / 1000)),
  };
}

/** Counts calls in fixed windows of the wall clock, as the real services do: each bucket and each caller apart. */
export class RateLimiter<Bucket extends string> {
  private readonly limits: Readonly<Record<Bucket, number>>;
  private readonly windowMs: number;
  private readonly now: () => number;
  private readonly counts = new Map<string, { window: number; calls: number }>();

  /** @param limits the most calls of a window, by bucket. */
  constructor(limits: Readonly<Record<Bucket, number>>, windowMs: number, now: () => number) {
    this.limits = limits;
    this.windowMs = windowMs;
    this.now = now;
  }

  /**
   * Counts one call. `retryAfter` is in whole seconds, null while the call is within the limit; `refusals` tells how
   * many calls of this window were not, this one included.
   */
  count(
    bucket: Bucket,
    caller: string,
  ): { headers: RateHeaders; retryAfter: number | null; refusals: number } {
    const now = this.now();
    const window = Math.floor(now / this.windowMs);
    const key = `${bucket} ${caller}`;
    const known = this.counts.get(key);
    const calls = (known?.window === window ? known.calls : 0) + 1;
    this.counts.set(key, { window, calls });
    const limit = this.limits[bucket];
    const reset = (window + 1) * this.windowMs;
    return {
      headers: rateHeaders(limit, Math.max(0, limit - calls), reset),
      refusals: Math.max(0, calls - limit),
      retryAfter: calls > limit ? Math.max(1, Math.ceil((reset - now) / 1000)) : null,
    };
  }
}
