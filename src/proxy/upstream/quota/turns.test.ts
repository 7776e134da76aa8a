import { describe, expect, test } from 'vitest';

import { Secret } from '../../access/secret.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Reader } from './readers.ts';
import { asked, spent, taken } from './testing/taken.ts';
import { turnsFor } from './testing/turns.ts';
import { virtualClock } from './testing/virtual-clock.ts';

function agent(name: string): { reader: Reader; leave: () => void } {
  const controller = new AbortController();
  return {
    reader: { agent: name, signal: controller.signal },
    leave: () => controller.abort(new Error(`${name} left`)),
  };
}

const plain = {};
const limited = (limit: number, remaining = limit) => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(1_700_000_000 + 60),
});

describe('a call beyond the share', () => {
  test('waits for its turn, and leaves when a slot comes back', async () => {
    const { clock, turns } = await spent(12);
    const late = taken(turns);
    await clock.pass(59_999);
    expect(late.turn).toBeNull();
    await clock.pass(1);
    expect(late.turn).not.toBeNull();
  });

  test('waits not for other tokens, other kinds, nor for the register', async () => {
    const { clock, turns } = await spent(12);
    const others = [
      taken(turns, { token: 'b' }),
      taken(turns, { kind: 'bdf' }),
      taken(turns, { kind: 'download' }),
      taken(turns, { kind: 'inpi-rne' }),
    ];
    await clock.pass(0);
    expect(others.map(({ turn }) => turn !== null)).toEqual([true, true, true, true]);
  });

  test('a call of which no answer comes keeps its slot until a minute after it was given up', async () => {
    const { clock, turns } = await spent(11);
    const last = await turns.take(asked());
    const late = taken(turns);
    await clock.pass(30_000);
    last.lost(true);
    await clock.pass(29_999);
    expect(late.turn).toBeNull();
    await clock.pass(1);
    expect(late.turn).not.toBeNull();
  });

  test('the files of all tokens share one count: the service knows but our address', async () => {
    const { clock, turns } = await spent(40, { kind: 'file' });
    const other = taken(turns, { kind: 'file', token: 'b' });
    await clock.pass(0);
    expect(other.turn).toBeNull();
  });

  test('beyond our patience it is refused at once, with its place and when to come back', async () => {
    const clock = virtualClock();
    const turns = turnsFor({ clock, patienceMs: 49_500 });
    for (let call = 0; call < 12; call += 1) {
      (await turns.take(asked())).answered(plain);
      await clock.pass(1000);
    }
    const waiting = [0, 1].map(() => taken(turns));
    const refused = taken(turns);
    await clock.pass(0);
    expect(waiting.map(({ failure }) => failure)).toEqual([null, null]);
    expect(refused.failure).toMatchObject({
      code: 'upstream_rate_limited',
      retryAfter: 50,
      detail: expect.stringMatching(/^2 demandes passent avant la vôtre.* 50 secondes\.$/),
    });
  });

  test('before the first answer nobody is refused: it may announce more', async () => {
    const clock = virtualClock();
    const turns = turnsFor({ clock });
    const all = Array.from({ length: 100 }, () => taken(turns));
    await clock.pass(0);
    expect(all.filter(({ turn }) => turn !== null)).toHaveLength(12);
    expect(all.filter(({ failure }) => failure !== null)).toHaveLength(0);
    all[0]?.turn?.answered(limited(1000));
    await clock.pass(0);
    expect(all.filter(({ turn }) => turn !== null)).toHaveLength(100);
  });
});

describe('agents who wait', () => {
  test('take turns: ten companies of one do not starve another', async () => {
    const { clock, turns } = await spent(11);
    const one = agent('one').reader;
    const other = agent('other').reader;
    const many = Array.from({ length: 10 }, () => taken(turns, { reader: one }));
    const single = taken(turns, { reader: other, siren: '000104018' });
    await clock.pass(0);
    expect(many.filter(({ turn }) => turn !== null)).toHaveLength(1);
    expect(turns.waitsOf('other')).toEqual([{ source: 'inpi', siren: '000104018', ahead: 0, seconds: 60 }]);
    expect(turns.waitsOf('one').map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(turns.waitsOf('nobody')).toEqual([]);
    many[0]?.turn?.answered(plain);
    await clock.pass(60_000);
    expect(single.turn).not.toBeNull();
  });

  test('a client that leaves, leaves the line', async () => {
    const { clock, turns } = await spent(12);
    const gone = agent('gone');
    const left = taken(turns, { reader: gone.reader });
    const next = taken(turns, { reader: agent('next').reader });
    gone.leave();
    await clock.pass(0);
    expect(left.failure).toEqual(new Error('gone left'));
    expect(turns.waitsOf('next')).toMatchObject([{ ahead: 0 }]);
    await clock.pass(60_000);
    expect([left.turn, next.turn !== null]).toEqual([null, true]);
  });

  test('a client that has left already does not enter, and costs nothing', async () => {
    const { clock, turns } = await spent(11);
    const gone = agent('gone');
    gone.leave();
    const left = taken(turns, { reader: gone.reader });
    const next = taken(turns);
    await clock.pass(0);
    expect([left.turn, left.failure, next.turn !== null]).toEqual([null, new Error('gone left'), true]);
  });
});

describe('a 429', () => {
  test('freezes its token and kind until its time; who waits less than our patience goes then', async () => {
    const { clock, turns } = await spent(0);
    (await turns.take(asked())).refused(plain, 37);
    const same = taken(turns);
    const other = taken(turns, { siren: '000104018' });
    const free = taken(turns, { token: 'b' });
    await clock.pass(36_999);
    expect(same.failure).toMatchObject({ code: 'upstream_rate_limited', retryAfter: 37, detail: null });
    expect([other.turn, other.failure, free.turn !== null]).toEqual([null, null, true]);
    await clock.pass(1);
    expect(other.turn).not.toBeNull();
  });

  test('longer than our patience, it ends the waits', async () => {
    const { clock, turns } = await spent(11);
    const last = await turns.take(asked());
    const waiting = taken(turns, { siren: '000104018' });
    last.refused(plain, 600);
    await clock.pass(0);
    expect(waiting.failure).toMatchObject({ code: 'upstream_rate_limited', retryAfter: 600 });
  });

  test('that tells of calls left is its company’s alone, until a second company is refused', async () => {
    const { clock, turns } = await spent(0);
    (await turns.take(asked())).refused(limited(1000, 900), 37);
    const [same, other] = [taken(turns), taken(turns, { siren: '000104018' })];
    await clock.pass(0);
    expect([same.failure, other.turn !== null]).toMatchObject([{ retryAfter: 37 }, true]);
    other.turn?.refused(limited(1000, 899), 20);
    const third = taken(turns, { siren: '000100115' });
    await clock.pass(19_999);
    expect(third.turn).toBeNull();
    await clock.pass(1);
    expect(third.turn).not.toBeNull();
  });
});

test('one address makes 800 calls a minute at most, all tokens and kinds together', async () => {
  const clock = virtualClock();
  const turns = turnsFor({ clock });
  for (let token = 0; token < 10; token += 1)
    for (let call = 0; call < 79; call += 1)
      (await turns.take(asked({ kind: 'bdf', token: String(token) }))).answered(plain);
  for (let ping = 0; ping < 9; ping += 1) await turns.uncounted(() => Promise.resolve());
  const states = ['x', 'y'].map((token) => taken(turns, { token }));
  const register = taken(turns, { kind: 'inpi-rne' });
  await clock.pass(0);
  expect([...states, register].map(({ turn }) => turn !== null)).toEqual([true, false, true]);
  await clock.pass(60_000);
  expect(states.map(({ turn }) => turn !== null)).toEqual([true, true]);
});

test('the quota that is told is the last announced, while its window lasts', async () => {
  const { clock, turns } = await spent(0);
  expect(turns.quota('inpi', new Secret('a'))).toBeNull();
  (await turns.take(asked())).answered(limited(15, 3));
  expect(turns.quota('inpi', new Secret('a'))).toEqual({
    limit: 15,
    remaining: 3,
    resetsAt: 1_700_000_060_000,
  });
  expect(turns.quota('bdf', new Secret('a'))).toBeNull();
  await clock.pass(60_000);
  expect(turns.quota('inpi', new Secret('a'))).toBeNull();
});

test('a failure of ours is a problem, with its code', async () => {
  const { clock, turns } = await spent(0);
  (await turns.take(asked())).refused(plain, 5);
  const refused = taken(turns);
  await clock.pass(0);
  expect(refused.failure).toBeInstanceOf(ProblemError);
});
