import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { Breaker } from './breaker.ts';
import { Pace } from './pace.ts';

const { signal } = new AbortController();

async function failureOf(work: Promise<unknown>): Promise<ProblemError> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof ProblemError) return outcome;
  throw new Error(`expected a problem, got ${String(outcome)}`);
}

describe('the pace of calls', () => {
  test('never lets more than its number into one second, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), async (gaps) => {
        let now = 1_000_000;
        // What would wait is refused, so that nothing is waited for here: the turns taken are those of `now`.
        const pace = new Pace({ perSecond: 7, longestWaitMs: 0, now: () => now });
        const left: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const refused = await pace.turn(signal).then(
            () => false,
            () => true,
          );
          if (!refused) left.push(now);
        }
        for (const at of left)
          expect(left.filter((one) => one >= at && one < at + 1000).length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('makes a call wait its turn, and refuses one that would wait too long', async () => {
    const pace = new Pace({ perSecond: 100, longestWaitMs: 25, now: () => 0 });
    await Promise.all([pace.turn(signal), pace.turn(signal), pace.turn(signal)]);
    expect(await failureOf(pace.turn(signal))).toMatchObject({
      code: 'upstream_rate_limited',
      retryAfter: 1,
    });
  });

  test('a caller who leaves does not wait', async () => {
    const pace = new Pace({ perSecond: 1, longestWaitMs: 60_000, now: () => 0 });
    const leaving = new AbortController();
    await pace.turn(signal);
    const waiting = pace.turn(leaving.signal);
    leaving.abort();
    await expect(waiting).rejects.toThrow('abort');
  });
});

describe('the breaker', () => {
  const down = () => Promise.reject(new ProblemError('upstream_unavailable'));
  const breakerAt = () => {
    const clock = { now: 0 };
    return { clock, breaker: new Breaker({ failures: 3, openMs: 60_000, now: () => clock.now }) };
  };

  test('leaves the service alone for a minute after three failures in a row', async () => {
    const { clock, breaker } = breakerAt();
    for (let time = 0; time < 3; time += 1) await failureOf(breaker.call(down));
    clock.now = 1500;
    let called = 0;
    const call = () => breaker.call(() => Promise.resolve((called += 1)));
    expect(await failureOf(call())).toMatchObject({ code: 'upstream_unavailable', retryAfter: 59 });
    expect([called, breaker.closedUntil]).toEqual([0, 60_000]);
    clock.now = 60_000;
    expect([await call(), breaker.closedUntil]).toEqual([1, null]);
  });

  test('a success starts the count anew; a « no » is no failure', async () => {
    const { breaker } = breakerAt();
    const refuse = () => Promise.reject(new ProblemError('upstream_refused'));
    for (const work of [down, down, () => Promise.resolve(1), down, down, refuse, refuse])
      await breaker.call<unknown>(work).catch(() => {});
    expect(breaker.closedUntil).toBeNull();
    await failureOf(breaker.call(down));
    expect(breaker.closedUntil).toBe(60_000);
  });

  test('a 429 is obeyed at once', async () => {
    const { breaker } = breakerAt();
    await failureOf(
      breaker.call(() => Promise.reject(new ProblemError('upstream_rate_limited', { retryAfter: 7 }))),
    );
    expect(breaker.closedUntil).toBe(7000);
    const { breaker: other } = breakerAt();
    await failureOf(other.call(() => Promise.reject(new ProblemError('upstream_rate_limited'))));
    expect(other.closedUntil).toBeNull();
  });

  test('a fault of ours is not the service’s', async () => {
    const { breaker } = breakerAt();
    for (let time = 0; time < 3; time += 1)
      await expect(breaker.call(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    expect(breaker.closedUntil).toBeNull();
  });
});
