import { expect, test } from 'vitest';

import { searchString } from './search-string.ts';

const found = (text: string, query: string, tolerant = false): string[] =>
  searchString(text, query, { tolerant }).map(({ index, length }) => text.slice(index, index + length));

test('two columns with one space between are both found', () => {
  const line = 'Capital 123 456 789 012 45';
  expect(found(line, '123456')).toEqual(['123 456']);
  expect(found(line, '789012')).toEqual(['789 012']);
  expect(found('Total 6 552 306 6 552 306', '6552306')).toEqual(['6 552 306', '6 552 306']);
});

test('a number that surely began before is not found by its end', () => {
  expect(found('Total 16 552 306', '552306')).toEqual([]);
  expect(found('Total 16.552.306', '552306')).toEqual([]);
  expect(found('Total 116.552.306', '552306')).toEqual([]);
  expect(found('Total 16552306', '6552306')).toEqual([]);
});

test('words are found as they stand, misread ones where it is asked for', () => {
  expect(found('Résultat NET', 'resultat net')).toEqual(['Résultat NET']);
  expect(found('𝐀 la fin 𝐙', 'z')).toEqual(['𝐙']);
  expect(found('DUP0NT', 'dupont')).toEqual([]);
  expect(found('DUP0NT', 'dupont', true)).toEqual(['DUP0NT']);
  expect(found('DUP0NT', '–')).toEqual([]);
});
