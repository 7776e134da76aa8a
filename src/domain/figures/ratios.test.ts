import { expect, test } from 'vitest';

import type { FigureName } from './names.ts';
import { ratioDefinitions, ratioOf } from './ratios.ts';
import { valuesOf } from './testing/values.ts';

const of = (
  numerator: FigureName,
  told: Parameters<typeof valuesOf>[0],
  durationMonths: number | null = 12,
): ReturnType<typeof ratioOf> | undefined => {
  const definition = ratioDefinitions.find((known) => known.numerator === numerator);
  return definition && ratioOf(definition, { figures: valuesOf(told), durationMonths });
};

test('a share of turnover may be negative, and wants turnover above zero', () => {
  expect(of('resultat_exercice', { resultat_exercice: -50, chiffre_affaires_ht: 1000 })).toEqual({
    value: -5,
  });
  expect(of('resultat_exercice', { resultat_exercice: 5, chiffre_affaires_ht: 0 })).toEqual({
    refused: 'divisor_not_positive',
  });
  expect(of('resultat_exercice', { resultat_exercice: 5 })).toEqual({ refused: 'term_absent' });
});

test('debt is set against a positive CAF of twelve months only', () => {
  const debt = { total_dettes_stables: 300, capacite_autofinancement: 100 };
  expect(of('total_dettes_stables', debt)).toEqual({ value: 3 });
  expect(of('total_dettes_stables', debt, null)).toEqual({ value: 3 });
  expect(of('total_dettes_stables', debt, 18)).toEqual({ refused: 'not_twelve_months' });
  expect(of('total_dettes_stables', { ...debt, capacite_autofinancement: -1 })).toEqual({
    refused: 'divisor_not_positive',
  });
  expect(of('total_dettes_stables', { ...debt, total_dettes_stables: -1 })).toEqual({
    refused: 'term_negative',
  });
});
