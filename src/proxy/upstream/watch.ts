import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { ProblemCode } from '#contract/problem.ts';

import type { Secret } from '../access/secret.ts';
import { ProblemError } from '../problem-error.ts';

/** What a service last announced of a token's calls: how many a minute, how many are left, until when (ms). */
export type Quota = { limit: number; remaining: number; resetsAt: number };

/** How a service answered last; milliseconds since 1970, null when it never did. */
export type Sighting = { succeededAt: number | null; failed: { at: number; code: ProblemCode } | null };

/** A caller of a service: the token's quota is its own, the company's refusal too. */
export type Caller = { service: string; token: Secret; siren: string };

type Bucket = { quota: Quota | null; refused: { siren: string; until: number } | null; frozenUntil: number };

/** Calls left without any answer before a ban is thought probable (API Entreprise bans for 12 h, in silence). */
const silencesOfABan = 5;
/** The service counts in minutes: a reset announced further than that is not believed. */
const longestWindowMs = 120_000;
const longestFreezeMs = 3_600_000;

/**
 * Keeps an eye on one API Entreprise for all callers: it lets no call through that would be refused for its quota
 * (calls that ignore a 429 end in a ban), counts silences, and remembers how each service fared.
 */
export class UpstreamWatch {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  readonly #sightings = new Map<string, Sighting>();
  #silences = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws ProblemError upstream_rate_limited while the token, or this company through it, has to wait. */
  admit({ service, token, siren }: Caller): void {
    const { quota, refused, frozenUntil } = this.#bucket(service, token);
    const now = this.#now();
    const spent = quota?.remaining === 0 && quota.resetsAt - now <= longestWindowMs ? quota.resetsAt : 0;
    const until = Math.max(frozenUntil, spent, refused?.siren === siren ? refused.until : 0);
    if (until > now)
      throw new ProblemError('upstream_rate_limited', { retryAfter: Math.ceil((until - now) / 1000) });
  }

  /** An answer came, of any kind but a 429. */
  heard({ service, token }: Caller, headers: IncomingHttpHeaders): void {
    this.#silences = 0;
    const quota = quotaOf(headers);
    if (quota !== null) this.#bucket(service, token).quota = quota;
  }

  /** A 429 came: the company waits; a second company refused meanwhile makes the whole token wait. */
  refused({ service, token, siren }: Caller, retryAfter: number): void {
    this.#silences = 0;
    const bucket = this.#bucket(service, token);
    const now = this.#now();
    const until = now + Math.min(retryAfter * 1000, longestFreezeMs);
    if (bucket.refused !== null && bucket.refused.siren !== siren && bucket.refused.until > now)
      bucket.frozenUntil = until;
    bucket.refused = { siren, until };
  }

  /** No answer came before the deadline. @returns whether that has lasted so long that a ban is probable. */
  silent(): boolean {
    this.#silences += 1;
    return this.#silences >= silencesOfABan;
  }

  /** @param failure null when the call succeeded. */
  record(service: string, failure: ProblemCode | null): void {
    const known = this.sighting(service);
    const at = this.#now();
    this.#sightings.set(
      service,
      failure === null ? { ...known, succeededAt: at } : { ...known, failed: { at, code: failure } },
    );
  }

  sighting(service: string): Sighting {
    return this.#sightings.get(service) ?? { succeededAt: null, failed: null };
  }

  /** Null when nothing was announced, or its minute is over. */
  quota(service: string, token: Secret): Quota | null {
    const { quota } = this.#bucket(service, token);
    return quota !== null && quota.resetsAt > this.#now() ? quota : null;
  }

  #bucket(service: string, token: Secret): Bucket {
    const key = createHash('sha256').update(`${service}\n${token.reveal()}`).digest('base64url');
    const known = this.#buckets.get(key) ?? { quota: null, refused: null, frozenUntil: 0 };
    this.#buckets.set(key, known);
    return known;
  }
}

/** `RateLimit-Limit`, `-Remaining` and `-Reset` (epoch seconds), which all answers of the service carry. */
function quotaOf(headers: IncomingHttpHeaders): Quota | null {
  const number = (name: string) => {
    const text = headers[name];
    return typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : null;
  };
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((part) =>
    number(`ratelimit-${part}`),
  );
  if (limit == null || remaining == null || reset == null) return null;
  return { limit, remaining, resetsAt: reset * 1000 };
}
