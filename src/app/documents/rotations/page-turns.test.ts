import { expect, test } from 'vitest';

import {
  noTurns,
  rotationIn,
  tiltIn,
  withAllTurned,
  withPageTurned,
  withStraightened,
} from './page-turns.ts';

test('a page turns with all the others, and besides them', () => {
  const turns = withAllTurned(withPageTurned(noTurns, 2, 90), 90);
  expect([1, 2, 3].map((page) => rotationIn(turns, page))).toEqual([90, 180, 90]);
});

test('turning back and forth comes back to where it was, either way around', () => {
  let turns = withPageTurned(noTurns, 1, -90);
  expect(rotationIn(turns, 1)).toBe(270);
  for (const by of [-90, -90, -90] as const) turns = withPageTurned(turns, 1, by);
  expect(rotationIn(turns, 1)).toBe(0);
  expect(rotationIn(withAllTurned(withAllTurned(noTurns, -90), 90), 1)).toBe(0);
});

test('what makes a page upright is added, kept through other turns, and taken back', () => {
  const straight = withStraightened(withPageTurned(noTurns, 3, -90), 3, { turn: 90, tilt: -1.2 });
  expect([rotationIn(straight, 3), tiltIn(straight, 3)]).toEqual([0, -1.2]);
  expect([rotationIn(straight, 4), tiltIn(straight, 4)]).toEqual([0, 0]);
  const given = withStraightened(withAllTurned(straight, 90), 3, null);
  expect([rotationIn(given, 3), tiltIn(given, 3)]).toEqual([0, 0]);
});
