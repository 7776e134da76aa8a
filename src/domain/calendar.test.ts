import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  addMonths,
  dateInParis,
  daysBetween,
  lastDay,
  monthsBetween,
  parseCompactDate,
  parseIsoDate,
  parseYearMonth,
  yearMonth,
  type IsoDate,
} from './calendar.ts';

const date = (text: string) => text as IsoDate;
const anyDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => date(instant.toISOString().slice(0, 10)));

describe('calendar dates', () => {
  test.each([
    ['20180116', '2018-01-16'],
    ['20240229', '2024-02-29'],
    ['20230229', null],
    ['00000000', null],
    ['20181301', null],
    ['2018', null],
    ['-0001-11-30', null],
  ])('« %s » as INPI writes it is %s', (text, expected) => {
    expect(parseCompactDate(text)).toBe(expected);
  });

  test.each(['2018-1-16', '2018-02-30', '2018-01-16T00:00:00Z', ''])('« %s » is no date', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  test.each([
    ['201512', '2015-12'],
    ['2022-08', '2022-08'],
    ['201513', null],
    ['201500', null],
    ['15-12', null],
  ])('the month « %s » is %s', (text, expected) => {
    expect(parseYearMonth(text)).toBe(expected);
  });

  test('the thirteenth month is January of the next year', () => {
    expect(yearMonth(2020, 13)).toBe('2021-01');
    expect(yearMonth(2020, 0)).toBe('2019-12');
    expect(lastDay(yearMonth(2024, 2))).toBe('2024-02-29');
  });

  test('twelve months later is the same day, the end of a month staying one', () => {
    expect(addMonths(date('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(date('2023-02-28'), 12)).toBe('2024-02-29');
    expect(addMonths(date('2023-06-30'), 1)).toBe('2023-07-31');
    expect(addMonths(date('2023-01-30'), 1)).toBe('2023-02-28');
    expect(addMonths(date('2023-12-15'), -12)).toBe('2022-12-15');
  });

  test('days and months agree with each other', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -300, max: 300 }),
        (from, days, months) => {
          expect(daysBetween(from, addDays(from, days))).toBe(days);
          expect(monthsBetween(from, addMonths(from, months))).toBe(months);
        },
      ),
    );
  });

  test('today in Paris, just before and after midnight there', () => {
    expect(dateInParis(Date.parse('2026-11-20T22:59:59Z'))).toBe('2026-11-20');
    expect(dateInParis(Date.parse('2026-11-20T23:00:00Z'))).toBe('2026-11-21');
  });
});
