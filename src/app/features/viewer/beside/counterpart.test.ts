import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PageClass } from '#domain/forms/page-class.ts';

import { counterpartByForm, counterpartByPage } from './counterpart.ts';

const kinds = ['cover', 'notes', 'report', 'minutes', 'blank', 'other', 'unread'] as const;

/** « cover 2050 2051 blank »: a document, page by page. */
function classed(pages: string): PageClass[] {
  return pages.split(' ').map((name, index) => {
    const kind = kinds.find((known) => known === name);
    const by = kind === 'unread' ? null : 'guess';
    return kind === undefined
      ? { page: index + 1, kind: 'form', form: name, by }
      : { page: index + 1, kind, form: null, by };
  });
}

const older = classed('cover 2050 2051 2052 2053 notes notes');
const newer = classed('cover blank 2050 blank 2051 other 2052 2053 report notes notes notes');

const go = (page: number, from = older, to = newer) => counterpartByForm(page, from, to, 0, to.length);

test('a form meets the same form, wherever it stands', () => {
  expect(go(3)).toEqual({ by: 'form', page: 5 });
  expect(go(8, newer, older)).toEqual({ by: 'form', page: 5 });
  expect(go(1)).toEqual({ by: 'form', page: 1 });
});

test('the pages of the annexe meet one by one, the last one for those that are more', () => {
  expect(go(7)).toEqual({ by: 'form', page: 11 });
  expect(go(12, newer, older)).toEqual({ by: 'form', page: 7 });
});

test('a page like no other stands as far after the form before it', () => {
  expect(go(6, newer, older)).toEqual({ by: 'near', page: 4 });
});

test('a form that the other document does not hold moves nothing, and is named', () => {
  expect(go(9, newer, older)).toEqual({ by: 'absent', mark: 'report' });
  expect(go(2, classed('cover 2059-A'), older)).toEqual({ by: 'absent', mark: '2059-A' });
});

test('where nothing is read, pages go by number and keep the shift', () => {
  const unread = classed('unread unread unread unread');
  expect(counterpartByForm(2, unread, newer, 1, 12)).toEqual({ by: 'page', page: 3 });
  expect(counterpartByForm(3, older, unread, 0, 4)).toEqual({ by: 'page', page: 3 });
  expect(counterpartByForm(1, [], [], 0, 3)).toEqual({ by: 'page', page: 1 });
});

const documents = fc
  .array(fc.constantFrom('2050', '2051', '2052', ...kinds), { minLength: 1, maxLength: 12 })
  .map((pages) => classed(pages.join(' ')));

test('it never leads out of the other document', () => {
  fc.assert(
    fc.property(documents, documents, fc.integer(), fc.nat(), (from, to, shift, at) => {
      const page = (at % from.length) + 1;
      const met = counterpartByForm(page, from, to, shift, to.length);
      if (met.by === 'absent') return;
      expect(met.page).toBeGreaterThanOrEqual(1);
      expect(met.page).toBeLessThanOrEqual(to.length);
    }),
  );
});

test('a document beside itself goes page by page', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (pages, at) => {
      const page = (at % pages.length) + 1;
      expect(counterpartByForm(page, pages, pages, 0, pages.length)).toMatchObject({ page });
    }),
  );
});

test('by number, there and back again is where one was, away from the ends', () => {
  expect(counterpartByPage(5, 2, 20)).toEqual({ by: 'page', page: 7 });
  expect(counterpartByPage(7, -2, 20)).toEqual({ by: 'page', page: 5 });
  expect(counterpartByPage(19, 2, 20)).toEqual({ by: 'page', page: 20 });
});
