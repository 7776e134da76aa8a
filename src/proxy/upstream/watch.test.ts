import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Secret } from '../access/secret.ts';
import { ProblemError } from '../problem-error.ts';
import { UpstreamWatch, type Caller } from './watch.ts';

const start = 1_700_000_000_000;

const callerOf = (changes: Partial<Omit<Caller, 'token'>> & { token?: string } = {}): Caller => ({
  service: 'inpi',
  siren: '000314153',
  ...changes,
  token: new Secret(changes.token ?? 'a'),
});

/** Seconds to wait; null when the call may leave. */
function waitOf(watch: UpstreamWatch, caller: Caller): number | null {
  try {
    watch.admit(caller);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.retryAfter;
    throw error;
  }
}

const announced = (remaining: number, resetsInS: number) => ({
  'ratelimit-limit': '15',
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(start / 1000 + resetsInS),
});

test('a quota announced as spent holds calls back until its reset, for that token and service alone', () => {
  let now = start;
  const watch = new UpstreamWatch(() => now);
  watch.heard(callerOf(), announced(1, 42));
  expect(waitOf(watch, callerOf())).toBeNull();
  watch.heard(callerOf(), announced(0, 42));
  expect(waitOf(watch, callerOf({ siren: '000104018' }))).toBe(42);
  expect(waitOf(watch, callerOf({ token: 'b' }))).toBeNull();
  expect(waitOf(watch, callerOf({ service: 'bdf' }))).toBeNull();
  expect(watch.quota('inpi', new Secret('a'))).toEqual({ limit: 15, remaining: 0, resetsAt: start + 42_000 });
  now += 42_000;
  expect(waitOf(watch, callerOf())).toBeNull();
  expect(watch.quota('inpi', new Secret('a'))).toBeNull();
});

test.each([
  [{ ...announced(0, 42), 'ratelimit-reset': '9999999999' }],
  [{ ...announced(0, 42), 'ratelimit-reset': 'soon' }],
  [{ ...announced(0, 42), 'ratelimit-limit': ['15', '16'] }],
  [{}],
])('%o holds nothing back', (headers) => {
  const watch = new UpstreamWatch(() => start);
  watch.heard(callerOf(), headers);
  expect(waitOf(watch, callerOf())).toBeNull();
});

test('one company refused waits alone; a second one makes the whole token wait', () => {
  let now = start;
  const watch = new UpstreamWatch(() => now);
  watch.refused(callerOf(), 30);
  expect(waitOf(watch, callerOf())).toBe(30);
  expect(waitOf(watch, callerOf({ siren: '000104018' }))).toBeNull();
  now += 10_000;
  watch.refused(callerOf({ siren: '000104018' }), 30);
  expect(waitOf(watch, callerOf({ siren: '000100115' }))).toBe(30);
  now += 30_000;
  expect(waitOf(watch, callerOf())).toBeNull();
  watch.refused(callerOf(), 10_000_000);
  expect(waitOf(watch, callerOf())).toBe(3600);
});

test('a service that counts like the real one answers two 429 a minute at most, whatever the agents do', () => {
  const asked = fc.array(fc.record({ siren: fc.integer({ min: 0, max: 40 }), afterMs: fc.nat(900) }), {
    minLength: 200,
    maxLength: 400,
  });
  fc.assert(
    fc.property(asked, (calls) => {
      let now = start;
      const watch = new UpstreamWatch(() => now);
      const counts = new Map<number, { calls: number; refused: number }>();
      for (const { siren, afterMs } of calls) {
        now += afterMs;
        const caller = callerOf({ siren: String(siren) });
        if (waitOf(watch, caller) !== null) continue;
        const minute = Math.floor(now / 60_000);
        const count = counts.get(minute) ?? { calls: 0, refused: 0 };
        counts.set(minute, count);
        count.calls += 1;
        const resetsAt = (minute + 1) * 60_000;
        if (count.calls > 5) {
          count.refused += 1;
          watch.refused(caller, Math.ceil((resetsAt - now) / 1000));
        } else watch.heard(caller, {});
      }
      for (const { refused } of counts.values()) expect(refused).toBeLessThanOrEqual(2);
    }),
    { numRuns: 30 },
  );
});

test('the last success and the last failure of a service are remembered apart', () => {
  let now = start;
  const watch = new UpstreamWatch(() => now);
  expect(watch.sighting('inpi')).toEqual({ succeededAt: null, failed: null });
  watch.record('inpi', null);
  now += 1000;
  watch.record('inpi', 'upstream_timeout');
  expect(watch.sighting('inpi')).toEqual({
    succeededAt: start,
    failed: { at: start + 1000, code: 'upstream_timeout' },
  });
  expect(watch.sighting('bdf').succeededAt).toBeNull();
});
