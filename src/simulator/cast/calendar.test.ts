import { expect, test } from 'vitest';

import { addDays, lastClosing, monthEnd, todayInParis, workingDay } from './calendar.ts';

test.each([
  ['2026-11-21', [12], '2025-12-31'],
  ['2026-07-31', [12], '2025-12-31'],
  ['2026-07-30', [12], '2024-12-31'],
  ['2026-09-30', [2], '2026-02-28'],
  ['2026-09-27', [2], '2025-02-28'],
  ['2026-01-15', [6, 12], '2024-12-31'],
  ['2026-01-31', [6, 12], '2025-06-30'],
])('on %s the last closing of %j that is seven months old is %s', (today, months, expected) => {
  expect(lastClosing(today, months)).toBe(expected);
});

test('days and months run over years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(monthEnd('2024-02-29', -12)).toBe('2023-02-28');
  expect(monthEnd('2026-12-31', 2)).toBe('2027-02-28');
});

test('a deposit of the week-end is of the Friday before', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(workingDay)).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-23',
  ]);
});

test('the day is that of Paris', () => {
  expect(todayInParis(Date.parse('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  expect(todayInParis(Date.parse('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});
