import type { IncomingHttpHeaders } from 'node:http';

import { limitsOf, type Bucket } from '../api/limits.ts';
import { Door, realRules } from '../http/door.ts';
import { RateLimiter } from '../http/rate-limit.ts';

/** How the service answers one call; `null`: not at all. */
export type ServiceAnswer = {
  status: number;
  headers: IncomingHttpHeaders;
  retryAfter: number | null;
} | null;

const ours = '10.0.0.1';

/** The simulator's own counts and bans, without its network: one call is one line. */
export function banningService(now: () => number) {
  const limiter = new RateLimiter<Bucket>(limitsOf('real', 'v3'), 60_000, now);
  const door = new Door(realRules, now);
  const running = new Set<string>();
  return {
    /** A call of ours. A duplicate of a running one is a 409, as on the real service; `end` says when it is done. */
    ask(bucket: Bucket, token: string, identity: string): ServiceAnswer {
      if (!door.admits(ours)) return null;
      const { headers: told, retryAfter, refusals } = limiter.count(bucket, token);
      if (!door.refuses(ours, refusals)) return null;
      const headers = Object.fromEntries(
        Object.entries(told).map(([name, value]) => [name.toLowerCase(), value]),
      );
      if (retryAfter !== null) return { status: 429, headers, retryAfter };
      if (running.has(identity)) return { status: 409, headers, retryAfter };
      running.add(identity);
      return { status: 200, headers, retryAfter };
    },
    end: (identity: string) => void running.delete(identity),
    /** A ping: it counts for the address alone. @returns whether it is answered. */
    ping: () => door.admits(ours),
    /** Someone else spends of the same token, from elsewhere. */
    foreign: (bucket: Bucket, token: string) => void limiter.count(bucket, token),
    /** Whether our address is banned now. */
    banned: () => !door.admits(ours),
  };
}
