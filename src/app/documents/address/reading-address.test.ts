import fc from 'fast-check';
import { expect, test } from 'vitest';

import { placeIn, withPlace, type ReadingPlace } from './reading-address.ts';

const nothing: ReadingPlace = { page: null, zoom: null, find: '' };
const plain = { search: '', hash: '' };

test('page and zoom are told by the query, what is looked for by the fragment', () => {
  const address = { search: '?page=7&zoom=125&page2=3&zoom2=largeur', hash: '#cherche=bail+commercial' };
  expect(placeIn(address, 'first')).toEqual({ page: 7, zoom: 1.25, find: 'bail commercial' });
  expect(placeIn(address, 'second')).toEqual({ page: 3, zoom: 'page-width', find: 'bail commercial' });
});

test.for([
  '?page=0',
  '?page=-3',
  '?page=2.5',
  '?page=1e3',
  '?page=',
  '?page=12345678',
  '?zoom=0',
  '?zoom=9999',
  '?zoom=toString',
  '?zoom=<b>',
])('%s says nothing', (search) => {
  expect(placeIn({ search, hash: '#ancre' }, 'first')).toEqual(nothing);
});

test('what is written is read again, and what is looked for stays out of the query', () => {
  const zoom = fc.constantFrom('page-width' as const, 'page-fit' as const, null);
  const ratio = fc.integer({ min: 10, max: 1_000 }).map((percent) => percent / 100);
  const place = fc.record({
    page: fc.integer({ min: 2, max: 999_999 }),
    zoom: fc.oneof(zoom, ratio),
    find: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(place, fc.constantFrom('first' as const, 'second' as const), (asked, pane) => {
      const written = withPlace(plain, pane, asked);
      expect(placeIn(written, pane)).toEqual(asked);
      expect(written.search).toBe(withPlace(plain, pane, { ...asked, find: '' }).search);
    }),
  );
});

test('all else that the address says stays', () => {
  const address = { search: '?saisie=&avec=chiffres&page2=4', hash: '#cherche=bail' };
  expect(withPlace(address, 'first', { page: 3, zoom: 'page-fit' })).toEqual({
    search: '?saisie=&avec=chiffres&page2=4&page=3&zoom=page',
    hash: '#cherche=bail',
  });
  expect(withPlace(address, 'second', { page: 5, find: '' })).toEqual({
    search: '?saisie=&avec=chiffres&page2=5',
    hash: '',
  });
});

test('what an address means without a word is not written', () => {
  expect(withPlace(plain, 'first', { page: 1, zoom: 'auto', find: '' })).toEqual(plain);
  const back = withPlace({ search: '?page=9&zoom=80', hash: '' }, 'first', { page: 1, zoom: 'auto' });
  expect(back.search).toBe('?page=1');
});
