import { expect, test } from 'vitest';

import type { FormLine } from '#domain/forms/find-line.ts';

import { readingWords } from './search-words.ts';

const line = (amounts: readonly string[], by: FormLine['by'] = 'code'): FormLine => ({
  box: { left: 0, top: 0, width: 1, height: 0.1 },
  by,
  amounts,
});

const words = (form: string, code: string, found: FormLine) =>
  readingWords(form, { code, found })?.replaceAll(/\s/g, ' ');

test('readings are named by the columns of their line where none is missing', () => {
  expect(words('2053', 'HN', line(['377 004', '355 530']))).toBe(
    'Ligne HN, lu sur l’image : 377 004 ? (N) · 355 530 ? (N-1)',
  );
  expect(words('2050', 'AF', line(['9', '4', '5', '6']))).toBe(
    'Ligne AF, lu sur l’image : 9 ? (brut N) · 4 ? (amortissements et provisions N) · 5 ? (net N) · 6 ? (net N-1)',
  );
});

test('readings whose column is not known are left without a name', () => {
  expect(words('2053', 'HN', line(['377 004']))).toBe('Ligne HN, lu sur l’image : 377 004 ?');
  expect(words('2053', 'HN', line(['377', '004', '355 530']))).toBe(
    'Ligne HN, lu sur l’image : 377 ? · 004 ? · 355 530 ?',
  );
  expect(words('2053', 'HN', line(['377 004', '355 530'], 'label'))).toBe(
    'Ligne HN, lu sur l’image : 377 004 ? · 355 530 ?',
  );
  expect(words('2053', 'HN', line([]))).toBe('Ligne HN, lu sur l’image : montant non lu');
});
