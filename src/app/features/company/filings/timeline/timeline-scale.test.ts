import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, type IsoDate } from '#domain/calendar.ts';

import { labelStep, timelineScale } from './timeline-scale.ts';

const dates = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2016-01-01' as IsoDate, days));

test('every date falls on the line, in order', () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1 }), (given) => {
      const scale = timelineScale(given);
      const places = given.toSorted().map((date) => scale?.(date) ?? Number.NaN);
      expect(places.every((place) => place > 0 && place < 1)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }),
  );
});

test('nothing to place has no line', () => {
  expect(timelineScale([])).toBeNull();
});

test('labels that would touch are thinned out', () => {
  expect(labelStep(8, 9)).toBe(1);
  expect(labelStep(10, 9)).toBe(2);
  expect(labelStep(0, 9)).toBe(1);
});
