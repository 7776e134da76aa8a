import { expect, test } from 'vitest';

import { exercises } from './firm.ts';
import { ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf } from './role.ts';

const firm = ordinaryFirm('000314153', 'Essai', 0);
const year = { turnover: 2_000_000 };
/** Closings at the ends of November 2022, 2023 and 2024. */
const books = nowOf(exercises(firm, '2024-11-30', [year, year, year]));

test.each([
  ['2026-10-31', 3],
  ['2026-11-01', 0],
  ['2024-11-30', 3],
  ['2024-11-29', 0],
])('on %s the window holds %i of the three exercises', (today, count) => {
  expect(bankYearsOf(books, today)).toHaveLength(count);
});

test('two exercises are not enough, a fourth is not told', () => {
  expect(bankYearsOf(books.slice(1), '2025-06-15')).toEqual([]);
  const four = nowOf(exercises(firm, '2024-11-30', [year, year, year, year]));
  const closings = bankYearsOf(four, '2025-06-15').map(({ closing }) => closing);
  expect(closings).toEqual(['2024-11', '2023-11', '2022-11']);
});
