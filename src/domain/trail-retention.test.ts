import { expect, test } from 'vitest';

import type { IsoDate } from './calendar.ts';
import { isPastRetention } from './trail-retention.ts';

test.each([
  ['2023-09-30', '2026-09-30', false],
  ['2023-09-29', '2026-09-30', true],
  ['2023-09-30', '2026-10-01', true],
  ['2024-02-29', '2027-02-28', false],
  ['2024-02-29', '2027-03-01', true],
  ['2026-09-30', '2026-09-30', false],
  ['2030-01-01', '2026-09-30', false],
])('a day of %s is past its thirty-six months on %s: %s', (day, today, expected) => {
  expect(isPastRetention(day as IsoDate, today as IsoDate)).toBe(expected);
});
