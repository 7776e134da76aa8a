import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { outlineOf } from './outline.ts';
import { pageKinds, type PageClass } from './page-class.ts';

const guess = (page: number, kind: PageClass['kind'], form: string | null = null): PageClass => ({
  page,
  kind,
  form,
  by: 'guess',
});

test('pages in a row that are one thing are one entry, whatever blank versos stand between them', () => {
  const classes = [
    guess(1, 'cover'),
    guess(2, 'form', '2050'),
    guess(3, 'blank'),
    guess(4, 'form', '2051'),
    guess(5, 'notes'),
    guess(6, 'blank'),
    guess(7, 'notes'),
    guess(8, 'notes'),
  ];
  const { entries, blank } = outlineOf(classes);
  expect(entries.map(({ form, kind, from, to }) => `${form ?? kind} ${from}-${to}`)).toEqual([
    'cover 1-1',
    '2050 2-2',
    '2051 4-4',
    'notes 5-8',
  ]);
  expect(blank).toEqual([3, 6]);
});

test('what the agent said stands apart from a guess, and an unread page parts what it lies between', () => {
  const classes = [
    guess(1, 'notes'),
    { ...guess(2, 'notes'), by: 'agent' as const },
    guess(3, 'notes'),
    { ...guess(4, 'unread'), by: null },
    guess(5, 'notes'),
  ];
  const { entries, unread } = outlineOf(classes);
  expect(entries.map(({ from, to, told }) => [from, to, told])).toEqual([
    [1, 1, false],
    [2, 2, true],
    [3, 3, false],
    [5, 5, false],
  ]);
  expect(unread).toEqual([4]);
});

test('every page stands in one place, in order', () => {
  const drawn = fc.array(fc.constantFrom(...pageKinds), { maxLength: 20 });
  fc.assert(
    fc.property(drawn, (kinds) => {
      const classes = kinds.map((kind, index) => guess(index + 1, kind));
      const { entries, blank, unread } = outlineOf(classes);
      const covered = entries.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      const set = covered.filter((page) => !blank.includes(page));
      expect([...set, ...blank, ...unread].toSorted((one, other) => one - other)).toEqual(
        classes.map(({ page }) => page),
      );
    }),
  );
});
