import { expect, test } from 'vitest';

import type { IsoDate } from '../calendar.ts';
import { turnoverCeiling } from './turnover-ceiling.ts';

test.each([
  ['2025-12-31', 2, 400_000],
  ['2026-01-01', 1.5, 300_000],
  ['2026-11-21', 1.5, 300_000],
  ['2017-03-01', 2, 400_000],
])('a consultation launched on %s is held to %d times its value', (launchedOn, times, euros) => {
  expect(turnoverCeiling(200_000, launchedOn as IsoDate)).toMatchObject({ euros, rule: { times } });
});
