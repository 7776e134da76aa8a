import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Bucket } from './bucket.ts';
import { documentedLimits, ourShareOf } from './documented-limits.ts';

const wall = 1_700_000_000_000;
const minute = 60_000;
const bucketOf = (calls: number) => new Bucket([{ calls, perMs: minute }]);

/** Lets as many calls leave as may, and tells how many; their answers announce nothing. */
function leaveAll(bucket: Bucket, now: number): number {
  let left = 0;
  for (; bucket.waitOf(0, now) === 0; left += 1) bucket.leave();
  for (let call = 0; call < left; call += 1) bucket.done(null, now, wall + now);
  return left;
}

test.each([
  [1, 1],
  [4, 3],
  [5, 4],
  [15, 12],
  [50, 40],
  [250, 200],
  [1000, 800],
])('of a limit of %i, %i are ours', (limit, share) => {
  expect(ourShareOf(limit)).toBe(share);
  const bucket = bucketOf(limit);
  expect(leaveAll(bucket, 0)).toBe(share);
  expect([leaveAll(bucket, minute - 1), leaveAll(bucket, minute)]).toEqual([0, share]);
});

test('the documented limits are those of the page that lists them', () => {
  const callsOf = (contract: 'v2' | 'v3') =>
    Object.entries(documentedLimits[contract].kinds).map(([kind, [{ calls, perMs }]]) => [
      kind,
      calls,
      perMs,
    ]);
  const common = [
    ['download', 50, minute],
    ['file', 50, minute],
    ['bdf', 250, minute],
    ['inpi-rne', 180, minute],
  ];
  expect(callsOf('v2')).toEqual(expect.arrayContaining([['inpi', 5, minute], ...common]));
  expect(callsOf('v3')).toEqual(expect.arrayContaining([['inpi', 15, minute], ...common]));
  expect(documentedLimits.v3.address).toEqual({ calls: 1000, perMs: minute });
});

test('a limit of a day holds beside that of a minute', () => {
  const bucket = new Bucket([
    { calls: 10, perMs: minute },
    { calls: 20, perMs: 24 * 60 * minute },
  ]);
  expect([0, 1, 2, 3].map((at) => leaveAll(bucket, at * minute))).toEqual([8, 8, 0, 0]);
  expect(bucket.waitOf(0, 3 * minute)).toBe(24 * 60 * minute - 3 * minute);
  expect(leaveAll(bucket, 24 * 60 * minute)).toBe(8);
});

describe('what the service announces', () => {
  const told = (limit: number, remaining: number, inMs: number, now = 0) => ({
    limit,
    window: { remaining, resetsAt: wall + now + inMs },
  });

  test('replaces the documented limit', () => {
    const bucket = bucketOf(15);
    bucket.leave();
    expect(bucket.settled).toBe(false);
    bucket.done({ limit: 100, window: null }, 0, wall);
    expect(bucket.settled).toBe(true);
    expect(leaveAll(bucket, 0)).toBe(79);
  });

  test('tells what others spent: it counts as ours until the reset', () => {
    const bucket = bucketOf(15);
    bucket.leave();
    bucket.done(told(15, 5, 30_000), 0, wall);
    expect(leaveAll(bucket, 1)).toBe(2);
    expect(bucket.waitOf(0, 10_000)).toBe(20_000);
    expect(leaveAll(bucket, 30_000)).toBe(9);
  });

  test('a fifth is left to others, however many are announced', () => {
    const bucket = bucketOf(15);
    bucket.leave();
    bucket.done(told(15, 3, 30_000), 0, wall);
    expect(bucket.waitOf(0, 0)).toBe(30_000);
  });

  test('an answer that comes late takes nothing back of what a later one told', () => {
    const bucket = bucketOf(15);
    for (let call = 0; call < 3; call += 1) bucket.leave();
    bucket.done(told(15, 4, 30_000), 0, wall);
    bucket.done(told(15, 6, 30_900), 0, wall);
    bucket.done(told(15, 5, 29_500), 0, wall);
    expect(leaveAll(bucket, 0)).toBe(1);
    const next = bucketOf(15);
    for (let call = 0; call < 2; call += 1) next.leave();
    next.done(told(15, 4, 70_000), 0, wall);
    next.done(told(15, 0, 10_000), 0, wall);
    expect(leaveAll(next, 0)).toBe(1);
  });

  test('a new window of the service begins anew, our own calls of the minute apart', () => {
    const bucket = bucketOf(15);
    bucket.leave();
    bucket.done(told(15, 0, 1000), 0, wall);
    expect(bucket.waitOf(0, 999)).toBe(1);
    bucket.leave();
    bucket.done(told(15, 14, minute, 1000), 1000, wall + 1000);
    expect(leaveAll(bucket, 1000)).toBe(10);
  });

  test('a call of which nothing was told counts for the window under way', () => {
    const bucket = bucketOf(15);
    bucket.leave();
    bucket.done(told(15, 5, 30_000), 0, wall);
    bucket.leave();
    bucket.done(null, 0, wall);
    expect(leaveAll(bucket, 0)).toBe(1);
  });
});

test('a refusal freezes everything until its time, and a shorter one later shortens nothing', () => {
  const bucket = bucketOf(15);
  bucket.freeze(37_000, 0);
  bucket.freeze(1000, 100);
  expect([bucket.waitOf(0, 0), bucket.waitOf(0, 36_999), bucket.waitOf(0, 37_000)]).toEqual([37_000, 1, 0]);
  bucket.freeze(1e12, 0);
  expect(bucket.waitOf(0, 0)).toBe(12 * 60 * minute);
});

test('the wait of a place in line is when its slot comes back', () => {
  const bucket = bucketOf(5);
  for (const at of [0, 1000, 2000, 3000]) {
    bucket.leave();
    bucket.done(null, at, wall + at);
  }
  expect([0, 1, 2, 3].map((ahead) => bucket.waitOf(ahead, 5000))).toEqual([55_000, 56_000, 57_000, 58_000]);
  expect(bucket.waitOf(4, 5000)).toBeGreaterThanOrEqual(60_000);
  expect(bucket.waitOf(0, 60_000)).toBe(0);
});

type Step = {
  afterMs: number;
  jumpMs: number;
  thereMs: number;
  backMs: number;
  others: number;
  limit: number;
};

/** What happens next: time passes, the wall jumps, a call is tried that travels so long, others spend. */
const step = fc.record({
  afterMs: fc.oneof(fc.nat(300), fc.nat(20_000)),
  jumpMs: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -7_200_000, max: 7_200_000 })),
  thereMs: fc.nat(15_000),
  backMs: fc.nat(15_000),
  others: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(6)),
  limit: fc.integer({ min: 1, max: 60 }),
});

type Flight = {
  countedAt: number;
  backAt: number;
  announced: { limit: number; remaining: number; resetIn: number };
};

/** Plays the steps against a model of the service; `limitAt` is its limit when the nth call is counted. */
function play(steps: readonly Step[], limitAt: (step: Step) => number) {
  const bucket = bucketOf(15);
  const flights: Flight[] = [];
  const counted: number[] = [];
  const leaves: { at: number; known: number }[] = [];
  let now = 0;
  let jump = 0;
  let known = 15;
  let foreign = 0;
  for (const one of steps) {
    now += one.afterMs;
    jump += one.jumpMs;
    foreign += one.others;
    for (const flight of flights.toSorted((a, b) => a.backAt - b.backAt)) {
      if (flight.backAt > now) continue;
      flights.splice(flights.indexOf(flight), 1);
      const { limit, remaining, resetIn } = flight.announced;
      known = limit;
      const wallAt = wall + jump + flight.backAt;
      bucket.done({ limit, window: { remaining, resetsAt: wallAt + resetIn } }, flight.backAt, wallAt);
    }
    if (bucket.waitOf(0, now) > 0) continue;
    bucket.leave();
    leaves.push({ at: now, known });
    const countedAt = now + one.thereMs;
    counted.push(countedAt);
    const limit = limitAt(one);
    const spent = counted.filter((at) => Math.floor(at / minute) === Math.floor(countedAt / minute)).length;
    const remaining = Math.max(0, limit - spent - (foreign % limit));
    const resetIn = minute - (countedAt % minute) - Math.min(one.backMs, 1000);
    flights.push({
      countedAt,
      backAt: countedAt + one.backMs,
      announced: { limit, remaining, resetIn: Math.max(1, resetIn) },
    });
  }
  return { counted: counted.toSorted((a, b) => a - b), leaves };
}

const steps = fc.array(step, { minLength: 50, maxLength: 250 });

test('no minute of the service holds more than our share, wherever it begins, whatever the wall and the road do', () => {
  let most = 0;
  fc.assert(
    fc.property(steps, fc.integer({ min: 15, max: 60 }), (given, limit) => {
      const { counted } = play(given, () => limit);
      const share = Math.floor(limit * 0.8);
      const crowded = counted.filter((at, rank) => at - (counted[rank - share] ?? -minute) < minute);
      expect(crowded).toEqual([]);
      most = Math.max(most, counted.length);
    }),
    { numRuns: 300 },
  );
  expect(most).toBeGreaterThan(40);
});

test('whatever is announced, no call leaves beyond our share of the last limit heard', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { leaves } = play(given, ({ limit }) => limit);
      for (const [rank, { at, known }] of leaves.entries()) {
        const inMinute = leaves.slice(0, rank + 1).filter((other) => at - other.at < minute);
        expect(inMinute.length).toBeLessThanOrEqual(Math.max(1, Math.floor(known * 0.8)));
      }
    }),
    { numRuns: 300 },
  );
});
