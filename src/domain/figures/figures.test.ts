import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { monthsBetween, parseYearMonth, yearMonth, type YearMonth } from '../calendar.ts';
import { figuresOf, type ReceivedFigure, type ReceivedYear } from './figures.ts';
import { figureNames, ratioName, type FigureName } from './names.ts';

const precision = { amounts: 1000, ratio: 0.01 };
const absent: ReceivedFigure = { value: null, received: null, given: null };

const month = (text: string): YearMonth => {
  const parsed = parseYearMonth(text);
  if (parsed === null) throw new Error(`${text} is not a month`);
  return parsed;
};

const received = (
  closing: YearMonth,
  durationMonths: number | null,
  figures: Partial<Record<FigureName, ReceivedFigure>>,
): ReceivedYear => ({
  closing,
  durationMonths,
  figures: {
    ...(Object.fromEntries(figureNames.map((name) => [name, absent])) as Record<FigureName, ReceivedFigure>),
    ...figures,
  },
});

const amount = (kiloEuros: number, percent: number | null = null): ReceivedFigure => ({
  value: kiloEuros * 1000,
  received: String(kiloEuros),
  given: percent === null ? null : { value: percent, lastDecimal: 0.01 },
});

test('three years come newest first, each against the one before', () => {
  const years = figuresOf(
    [
      received(month('2023-12'), 12, { chiffre_affaires_ht: amount(4310) }),
      received(month('2025-12'), 12, { chiffre_affaires_ht: amount(4702, 2.53) }),
      received(month('2024-12'), 12, { chiffre_affaires_ht: amount(4586, 6.4) }),
    ],
    precision,
  );
  expect(years.map(({ closing }) => closing)).toEqual(['2025-12', '2024-12', '2023-12']);
  expect(years.map(({ figures }) => figures.chiffre_affaires_ht.evolution)).toMatchObject([
    { given: 2.53, verdict: 'match', change: 116_000, absence: null },
    { given: 6.4, verdict: 'match', change: 276_000, absence: null },
    { given: null, verdict: 'none', change: null, absence: 'oldest_exercise' },
  ]);
});

test('each year has every figure, and those that did not come are null with their reason', () => {
  const [year] = figuresOf([received(month('2025-12'), null, {})], precision);
  expect(Object.keys(year?.figures ?? {}).toSorted()).toEqual(figureNames.toSorted());
  for (const name of figureNames)
    expect(year?.figures[name]).toEqual({
      value: null,
      received: null,
      evolution: {
        given: null,
        computed: null,
        verdict: 'none',
        truncated: false,
        absence: 'oldest_exercise',
        change: null,
      },
    });
});

test('no exercise gives no year', () => {
  expect(figuresOf([], precision)).toEqual([]);
});

test('the ratio with a negative term is null, keeps its text, and breaks no evolution', () => {
  const ratio = (value: number | null, text: string): ReceivedFigure => ({
    value,
    received: text,
    given: null,
  });
  const [latest, before] = figuresOf(
    [
      received(month('2025-12'), 12, {
        fonds_roulement_net_global: amount(800),
        besoin_en_fonds_de_roulement: amount(790),
        [ratioName]: ratio(101.26, '101.26%'),
      }),
      received(month('2024-12'), 12, {
        fonds_roulement_net_global: amount(700),
        besoin_en_fonds_de_roulement: amount(-210),
        [ratioName]: ratio(0, '0.0'),
      }),
    ],
    precision,
  );
  expect(before?.figures[ratioName]).toMatchObject({ value: null, received: '0.0' });
  expect(latest?.figures[ratioName]).toMatchObject({
    value: 101.26,
    evolution: { computed: null, absence: 'previous_absent', change: null },
  });
});

test('the evolution of the ratio is computed from the ratio as received, to its own precision', () => {
  const ratio = (value: number, percent: number | null): ReceivedFigure => ({
    value,
    received: `${value}%`,
    given: percent === null ? null : { value: percent, lastDecimal: 0.01 },
  });
  const evolutionGiven = (percent: number) =>
    figuresOf(
      [
        received(month('2025-12'), 12, { [ratioName]: ratio(110, percent) }),
        received(month('2024-12'), 12, { [ratioName]: ratio(100, null) }),
      ],
      precision,
    )[0]?.figures[ratioName].evolution;
  expect(evolutionGiven(10)).toMatchObject({ computed: 10, verdict: 'match', change: 10 });
  expect(evolutionGiven(10.1)).toMatchObject({ verdict: 'mismatch' });
});

test('two answers for one closing keep the order in which they came', () => {
  const years = figuresOf(
    [
      received(month('2025-12'), 12, { total_passif: amount(1) }),
      received(month('2025-12'), 12, { total_passif: amount(2) }),
    ],
    precision,
  );
  expect(years.map(({ figures }) => figures.total_passif.value)).toEqual([1000, 2000]);
});

test('whatever the closings and durations, a percentage joins two equal years and nothing else', () => {
  const exercise = fc.record({
    at: fc.integer({ min: 0, max: 60 }),
    durationMonths: fc.option(fc.constantFrom(6, 12, 18)),
    kiloEuros: fc.option(fc.integer({ min: -5000, max: 5000 })),
  });
  fc.assert(
    fc.property(fc.uniqueArray(exercise, { selector: ({ at }) => at, maxLength: 5 }), (exercises) => {
      const years = figuresOf(
        exercises.map(({ at, durationMonths, kiloEuros }) =>
          received(yearMonth(2020, at + 1), durationMonths, {
            total_passif: kiloEuros === null ? absent : amount(kiloEuros),
          }),
        ),
        precision,
      );
      for (const [index, year] of years.entries()) {
        const { value, evolution } = year.figures.total_passif;
        const previous = years[index + 1];
        const before = previous?.figures.total_passif.value ?? null;
        const comparable =
          previous !== undefined &&
          monthsBetween(previous.closing, year.closing) === 12 &&
          previous.durationMonths === year.durationMonths;
        expect(evolution.computed !== null).toBe(
          comparable && value !== null && before !== null && before !== 0,
        );
        expect(evolution.absence === null).toBe(evolution.computed !== null);
        expect(evolution.change).toBe(value === null || before === null ? null : value - before);
      }
    }),
  );
});
