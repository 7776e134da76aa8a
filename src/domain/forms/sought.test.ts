import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { catalogue } from '../figures/catalogue.ts';
import { isOfficialForm, officialForms } from './official-forms.ts';
import type { PageClass } from './page-class.ts';
import { figureAt, lineSought, printedColumns, placesOf } from './places.ts';
import { nextToRead } from './reading-order.ts';
import { readSought, soughtOf, writtenSought } from './sought.ts';

test('a figure stands on its line, or on the line of the simplified form that says the same', () => {
  expect(placesOf({ form: '2053', lines: ['HN'] })).toEqual([
    { form: '2053', lines: ['HN'] },
    { form: '2033-B', lines: ['310'] },
  ]);
  expect(placesOf({ form: '2051', lines: ['DL'] })[1]).toEqual({ form: '2033-A', lines: ['142'] });
  expect(placesOf({ form: '2052', lines: ['FL'] })[1]).toEqual({
    form: '2033-B',
    lines: ['210', '214', '218'],
  });
  expect(placesOf({ form: '2051', lines: ['DO'] })).toEqual([{ form: '2051', lines: ['DO'] }]);
  expect(soughtOf({ line: 'VG2 + VH2', form: '2057' })).toEqual({ form: '2057', lines: ['VG', 'VH'] });
});

test('every figure that is taken from a line can be looked for by its code and its label', () => {
  const sought = catalogue.flatMap(({ origin }) => (origin.kind === 'line' ? [soughtOf(origin)] : []));
  expect(sought).toHaveLength(13);
  for (const place of sought.flatMap(placesOf)) {
    expect(isOfficialForm(place.form)).toBe(true);
    expect(place.lines.filter((code) => lineSought(place.form, code).label === null)).toEqual([]);
  }
});

test('a place that a figure is taken from tells the figure', () => {
  expect(figureAt({ form: '2053', lines: ['HN'] })?.name).toBe('resultat_exercice');
  expect(figureAt({ form: '2057', lines: ['VG', 'VH'] })?.name).toBe('dettes4_maturite_a_un_an_au_plus');
  expect(figureAt({ form: '2057', lines: ['VG'] })).toBeNull();
  const places = catalogue.flatMap(({ origin }) =>
    origin.kind === 'line' ? [writtenSought(soughtOf(origin))] : [],
  );
  expect(new Set(places).size).toBe(places.length);
});

test('the columns after a code are those that the form prints there', () => {
  expect(printedColumns('2053', 'HN')).toEqual(['N', 'N-1']);
  expect(printedColumns('2050', 'AB')).toEqual([
    'brut N',
    'amortissements et provisions N',
    'net N',
    'net N-1',
  ]);
  expect(printedColumns('2052', 'FL')).toEqual(['total N', 'total N-1']);
  expect(printedColumns('2033-A', '142')).toEqual(['N', 'N-1']);
  expect(printedColumns('2053', 'ZZ')).toEqual([]);
});

test('what an address asks for is read as it was written, and anything else is nothing', () => {
  const code = fc.constantFrom('HN', 'DL', '310', 'VG', '1A');
  const sought = fc.record({
    form: fc.constantFrom(...officialForms.map(({ number }) => number)),
    lines: fc.array(code, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(sought, (place) => {
      const address = new URLSearchParams(writtenSought(place));
      expect(readSought(address.get('formulaire'), address.get('ligne'))).toEqual(place);
    }),
  );
  expect(readSought('2049', 'HN')).toBeNull();
  expect(readSought(null, 'HN')).toBeNull();
  expect(readSought('2053', '<b>-hn-HN')).toEqual({ form: '2053', lines: ['HN'] });
});

const unread = (page: number): PageClass => ({ page, kind: 'unread', form: null, by: null });
const form = (page: number, number: string): PageClass => ({ page, kind: 'form', form: number, by: 'guess' });

test('a form is looked for between those that are filed around it', () => {
  const pages = Array.from({ length: 9 }, (_, index) => unread(index + 1));
  expect(nextToRead(pages, ['2053'], new Set())).toBe(1);
  const known = pages.with(3, form(4, '2051')).with(7, form(8, '2057'));
  expect(nextToRead(known, ['2053', '2033-B'], new Set([1]))).toBe(2);
  expect(nextToRead(known, ['2053'], new Set())).toBe(5);
  expect(nextToRead(known, ['2053'], new Set([5, 6, 7]))).toBe(1);
  expect(nextToRead(known, ['2050'], new Set())).toBe(1);
});

test('every unread page is read once before the search ends', () => {
  const page = fc.constantFrom(unread(0), form(0, '2050'), form(0, '2052'), form(0, '2033-A'));
  fc.assert(
    fc.property(
      fc.array(page, { maxLength: 12 }),
      fc.constantFrom('2051', '2033-B', '2057'),
      (drawn, wanted) => {
        const classes = drawn.map((each, index) => ({ ...each, page: index + 1 }));
        const asked = new Set<number>();
        for (
          let next = nextToRead(classes, [wanted], asked);
          next !== null;
          next = nextToRead(classes, [wanted], asked)
        )
          asked.add(next);
        expect(asked).toEqual(
          new Set(classes.filter(({ kind }) => kind === 'unread').map((each) => each.page)),
        );
      },
    ),
  );
});
