import { expect, test } from 'vitest';

import { banMs, Door, openRules } from './door.ts';

function door(callsPerMinute = 3) {
  const clock = { now: 1_700_000_000_000 };
  return { clock, door: new Door({ callsPerMinute, refusalsPerWindow: 3 }, () => clock.now) };
}

test('an address that comes too often in any minute is left without an answer for twelve hours', () => {
  const { clock, door: api } = door();
  for (const [afterMs, admitted] of [
    [0, true],
    [20_000, true],
    [20_000, true],
    [19_999, false],
    [banMs - 1, false],
    [1, true],
  ] as const) {
    clock.now += afterMs;
    expect(api.admits('10.0.0.1')).toBe(admitted);
  }
  expect(api.admits('10.0.0.2')).toBe(true);
});

test('calls of a minute ago count no more', () => {
  const { clock, door: api } = door();
  for (let call = 0; call < 20; call += 1) {
    expect(api.admits('a')).toBe(true);
    clock.now += 20_000;
  }
});

test('an address that ignores refusals is banned, another one is not', () => {
  const { clock, door: api } = door();
  expect([1, 2, 3].map((rank) => api.refuses('a', rank))).toEqual([true, true, false]);
  expect([api.admits('a'), api.admits('b')]).toEqual([false, true]);
  clock.now += banMs;
  expect(api.admits('a')).toBe(true);
});

test('a demonstration is never banned', () => {
  const api = new Door(openRules, Date.now);
  for (let call = 0; call < 5000; call += 1) expect(api.admits('a') && api.refuses('a', call)).toBe(true);
});
