/** Documented limits, calls a minute and a token; `wide` lets a demonstration go on. */
const limits = { wide: { inpi: 1000, bank: 1000 }, real: { inpi: 5, bank: 250 } } as const;

const windowMs = 60_000;

export type RateHeaders = Readonly<
  Record<'RateLimit-Limit' | 'RateLimit-Remaining' | 'RateLimit-Reset', string>
>;

export function rateHeaders(limit: number, remaining: number, resetMs: number): RateHeaders {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(Math.ceil(resetMs / 1000)),
  };
}

/** Counts calls by token in fixed windows, each minute of the clock, as the real service does. */
export class RateLimiter {
  private readonly limits: { inpi: number; bank: number };
  private readonly now: () => number;
  private readonly counts = new Map<string, { window: number; calls: number }>();

  constructor(kind: keyof typeof limits, now: () => number) {
    this.limits = limits[kind];
    this.now = now;
  }

  /** Counts one call. `retryAfter` is in whole seconds, null while the call is within the limit. */
  count(source: 'inpi' | 'bank', token: string): { headers: RateHeaders; retryAfter: number | null } {
    const now = this.now();
    const window = Math.floor(now / windowMs);
    const key = `${source} ${token}`;
    const known = this.counts.get(key);
    const calls = (known?.window === window ? known.calls : 0) + 1;
    this.counts.set(key, { window, calls });
    const limit = this.limits[source];
    const reset = (window + 1) * windowMs;
    return {
      headers: rateHeaders(limit, Math.max(0, limit - calls), reset),
      retryAfter: calls > limit ? Math.max(1, Math.ceil((reset - now) / 1000)) : null,
    };
  }
}
