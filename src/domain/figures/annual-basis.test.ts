import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { yearMonth } from '../calendar.ts';
import { hasOddExercise, yearsOnAnnualBasis } from './annual-basis.ts';
import { figuresOf, type ReceivedFigure, type ReceivedYear } from './figures.ts';
import { figureNames, type FigureName } from './names.ts';

const received = (value: number | null): ReceivedFigure => ({ value, received: null, given: null });

const year = (closing: number, durationMonths: number | null, value: number | null): ReceivedYear => ({
  closing: yearMonth(2024, closing),
  durationMonths,
  figures: Object.fromEntries(figureNames.map((name) => [name, received(value)])) as Record<
    FigureName,
    ReceivedFigure
  >,
});

const years = (...exercises: ReceivedYear[]) =>
  yearsOnAnnualBasis(figuresOf(exercises, { amounts: 1000, ratio: 0.01 }));

test('a flow of eighteen months is brought to twelve, and set against the year before', () => {
  const [latest] = years(year(18, 18, 1_800_000), year(0, 12, 1_000_000));
  expect(latest?.figures.chiffre_affaires_ht).toMatchObject({
    value: 1_200_000,
    annualBasis: true,
    evolution: { given: null, computed: 20, verdict: 'computed_only', absence: null, change: 200_000 },
  });
  expect(latest?.figures.disponibilites).toMatchObject({
    value: 1_800_000,
    evolution: { computed: null, absence: 'unequal_durations', change: 800_000 },
  });
  expect(latest?.figures.disponibilites.annualBasis).toBeUndefined();
});

test('exercises that do not follow each other stay apart, whatever their lengths', () => {
  const [latest] = years(year(30, 18, 1_800_000), year(0, 12, 1_000_000));
  expect(latest?.figures.chiffre_affaires_ht.evolution).toMatchObject({
    computed: null,
    absence: 'unequal_durations',
  });
});

test('nothing before is no base, and an unknown duration brings nothing', () => {
  expect(years(year(18, 18, 500), year(0, 12, 0))[0]?.figures.resultat_exercice.evolution).toMatchObject({
    computed: null,
    absence: 'previous_zero',
  });
  expect(years(year(12, null, 500))[0]?.figures.resultat_exercice).toMatchObject({ value: 500 });
});

test('exercises of twelve months, or of unknown length, are left exactly as they were', () => {
  const amounts = fc.option(fc.integer({ min: -1e9, max: 1e9 }));
  const durations = fc.constantFrom(12, null);
  fc.assert(
    fc.property(amounts, amounts, durations, (now, before, duration) => {
      const exercises = figuresOf([year(12, duration, now), year(0, duration, before)], {
        amounts: 1000,
        ratio: 0.01,
      });
      expect(hasOddExercise(exercises)).toBe(false);
      expect(yearsOnAnnualBasis(exercises)).toEqual(exercises);
    }),
  );
});
