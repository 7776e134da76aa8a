import type { IncomingHttpHeaders } from 'node:http';

/** What everyone may still spend of the service's current window, until when (ms since 1970). */
export type WindowLeft = { remaining: number; resetsAt: number };

/** What a service announces of a token's calls: how many a window, and how this one stands where that can be believed. */
export type Announcement = { limit: number; window: WindowLeft | null };

/** The service counts in minutes: a reset announced further than that is not believed. */
const longestWindowMs = 120_000;

/**
 * Reads `RateLimit-Limit`, `-Remaining` and `-Reset` (epoch seconds), which all answers of API Entreprise carry.
 *
 * @returns null when no limit is announced.
 */
export function announcementOf(headers: IncomingHttpHeaders, now: number): Announcement | null {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((part) => {
    const text = headers[`ratelimit-${part}`];
    return typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : null;
  });
  if (limit == null || limit === 0) return null;
  if (remaining == null || reset == null || remaining > limit) return { limit, window: null };
  const resetsAt = reset * 1000;
  const believed = resetsAt > now && resetsAt - now <= longestWindowMs;
  return { limit, window: believed ? { remaining, resetsAt } : null };
}
