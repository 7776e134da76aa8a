import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { lastDay, monthOfDate, monthsBetween, parseIsoDate, yearMonth, type IsoDate } from '../calendar.ts';
import { bdfWindow } from './bdf-window.ts';

const day = (text: string) => {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`${text} is not a date`);
  return date;
};

test('the example of the seed: a call on 17 January 2020 reaches from 1 February 2016 to that day', () => {
  expect(bdfWindow(day('2020-01-17'))).toEqual({ from: '2016-02-01', to: '2020-01-17' });
});

test('in December the window opens on the first of January, three calendar years before', () => {
  expect(bdfWindow(day('2025-12-31'))).toEqual({ from: '2022-01-01', to: '2025-12-31' });
  expect(bdfWindow(day('2025-12-01')).from).toBe('2022-01-01');
});

test('in November it opens in December', () => {
  expect(bdfWindow(day('2026-11-09')).from).toBe('2022-12-01');
});

test('on the 29th of February it opens like on any day of the month', () => {
  expect(bdfWindow(day('2024-02-29'))).toEqual({ from: '2020-03-01', to: '2024-02-29' });
});

test('on any day it holds 48 calendar months, the current one included, and starts on a first', () => {
  const days = fc
    .record({ year: fc.integer({ min: 2017, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) => {
      const last = Number(lastDay(yearMonth(year, month)).slice(8));
      return fc
        .integer({ min: 1, max: last })
        .map((date) => `${yearMonth(year, month)}-${String(date).padStart(2, '0')}` as IsoDate);
    });
  fc.assert(
    fc.property(days, (today) => {
      const { from, to } = bdfWindow(today);
      expect(to).toBe(today);
      expect(from.slice(8)).toBe('01');
      expect(monthsBetween(monthOfDate(from), monthOfDate(to))).toBe(47);
    }),
  );
});
