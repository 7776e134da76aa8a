import { expect, test } from 'vitest';

import type { IsoDate, YearMonth } from '#domain/calendar.ts';

import { formatAgo, formatDay, formatDays, formatInstant, formatParisInstant, formatMonth } from './dates.ts';

test('a day is written as the French do, whatever the time zone of the machine', () => {
  expect(formatDay('2025-12-31' as IsoDate)).toBe('31/12/2025');
  expect(formatDay('2024-01-01' as IsoDate)).toBe('01/01/2024');
});

test('a month keeps its year on the same line', () => {
  expect(formatMonth('2025-12' as YearMonth)).toBe('déc.\u00A02025');
  expect(formatMonth('2024-01' as YearMonth)).toBe('janv.\u00A02024');
  expect(formatMonth('2024-06-30' as IsoDate)).toBe('juin\u00A02024');
});

test('days agree in number, and a negative count has a true minus sign', () => {
  expect(formatDays(0)).toBe('0\u00A0jour');
  expect(formatDays(1)).toBe('1\u00A0jour');
  expect(formatDays(163)).toBe('163\u00A0jours');
  expect(formatDays(-12)).toBe('\u221212\u00A0jours');
});

test('an instant is told by its distance, then by its day', () => {
  const at = '2026-11-21T12:00:00Z';
  const now = Date.parse(at);
  expect(formatAgo(at, now)).toBe('à l’instant');
  expect(formatAgo(at, now - 5_000)).toBe('à l’instant');
  expect(formatAgo(at, now + 60_000)).toBe('il y a 1\u00A0min');
  expect(formatAgo(at, now + 59 * 60_000)).toBe('il y a 59\u00A0min');
  expect(formatAgo(at, now + 23 * 3_600_000)).toBe('il y a 23\u00A0h');
  expect(formatAgo(at, now + 48 * 3_600_000)).toMatch(/^le 21\/11\/2026 à \d{2}:\d{2}$/);
});

test('an instant is written by the clock of the machine', () => {
  // The browser project runs in Martinique: four hours behind universal time.
  expect(formatInstant('2026-11-22T01:30:00Z')).toBe('21/11/2026 à 21:30');
});

test('an instant of the trail is written by the clock of metropolitan France', () => {
  expect(formatParisInstant('2026-11-21T23:30:07.120Z')).toBe('22/11/2026 00:30:07');
  expect(formatParisInstant('2026-07-01T10:00:00Z')).toBe('01/07/2026 12:00:00');
});
