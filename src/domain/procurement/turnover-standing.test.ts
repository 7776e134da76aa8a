import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { yearMonth, type IsoDate } from '../calendar.ts';
import { isTooRecent, standingOf, turnoversTogether, type TurnoverYear } from './turnover-standing.ts';

const year = (
  closing: number,
  turnover: number | null,
  durationMonths: number | null = 12,
): TurnoverYear => ({
  closing: yearMonth(closing, 12),
  durationMonths,
  turnover,
});

test('each exercise and their mean stand against the minimum, the newest first', () => {
  expect(standingOf([year(2023, 90), year(2025, 120), year(2024, 100), year(2022, 5)], 100)).toEqual({
    years: [
      { ...year(2025, 120), annual: null, standing: 'reached' },
      { ...year(2024, 100), annual: null, standing: 'reached' },
      { ...year(2023, 90), annual: null, standing: 'below' },
    ],
    mean: { euros: 310 / 3, exercises: 3, standing: 'reached' },
  });
});

test('an absent turnover is unknown, and counts in no mean', () => {
  const { years, mean } = standingOf([year(2025, null), year(2024, 80)], 100);
  expect(years.map(({ standing }) => standing)).toEqual(['unknown', 'below']);
  expect(mean).toEqual({ euros: 80, exercises: 1, standing: 'below' });
  expect(standingOf([year(2025, null)], 100).mean).toBeNull();
});

test('nothing is reached where no minimum is announced', () => {
  expect(standingOf([year(2025, 80)], null).years[0]?.standing).toBe('unknown');
});

test('an exercise of another length stands as received, with its annual basis beside', () => {
  expect(standingOf([year(2025, 150, 18)], 100).years[0]).toMatchObject({ standing: 'reached', annual: 100 });
  expect(standingOf([year(2025, 150, null)], 100).years[0]?.annual).toBeNull();
});

test('a groupement is judged as a whole, and a year that one member lacks is unknown', () => {
  const together = turnoversTogether([
    [year(2025, 60), year(2024, 50)],
    [year(2025, 50), year(2023, 10)],
  ]);
  const known = Object.fromEntries(together.map(({ closing, turnover }) => [closing, turnover]));
  expect(known).toEqual({ '2025-12': 110, '2024-12': null, '2023-12': null });
});

test('the turnover of members that all filed is the sum of theirs', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(amounts, (turnovers) => {
      const [whole] = turnoversTogether(turnovers.map((turnover) => [year(2025, turnover)]));
      expect(whole?.turnover).toBe(turnovers.reduce((sum, turnover) => sum + turnover, 0));
    }),
  );
});

test.each([
  ['2024-01-15', true],
  ['2023-11-21', false],
  ['1998-10-06', false],
])('a company created on %s is too recent: %s', (createdOn, recent) => {
  expect(isTooRecent(createdOn as IsoDate, '2026-11-21' as IsoDate)).toBe(recent);
});

test('without a creation date, nothing is said', () => {
  expect(isTooRecent(null, '2026-11-21' as IsoDate)).toBeNull();
});
