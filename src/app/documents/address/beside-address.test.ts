import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import {
  besideIn,
  onlySecond,
  pathOf,
  sideBySide,
  swapped,
  withBeside,
  withFirst,
} from './beside-address.ts';
import type { Address, Beside, DocumentPlace } from './beside-address.ts';

const menetrier = '000314153' as Siren;
const castanet = '000100511' as Siren;

const filing: DocumentPlace = { siren: menetrier, kind: 'filing', id: '697' };
const older: DocumentPlace = { siren: menetrier, kind: 'filing', id: '512' };
const deed: DocumentPlace = { siren: castanet, kind: 'deed', id: 'a/b' };

const reading = (search: string): Address => ({ pathname: pathOf(filing), search, hash: '#cherche=dupont' });

test('what stands beside is named by its id, its company when it is another, and its kind when it is a deed', () => {
  expect(besideIn('?page=3&avec=512', menetrier)).toEqual(older);
  expect(besideIn('?avec=000100511.acte.a%2Fb', menetrier)).toEqual(deed);
  expect(besideIn('?avec=acte.7', menetrier)).toEqual({ siren: menetrier, kind: 'deed', id: '7' });
  expect(besideIn('?avec=chiffres', menetrier)).toBe('figures');
});

test.each(['', '?avec=', '?avec=000314150.12', '?page=2'])('« %s » asks for nothing beside', (search) => {
  expect(besideIn(search, menetrier)).toBeNull();
});

const sirens = fc.constantFrom(menetrier, castanet);
const documents: fc.Arbitrary<DocumentPlace> = fc.record({
  siren: sirens,
  kind: fc.constantFrom('filing' as const, 'deed' as const),
  id: fc.stringMatching(/^[a-f0-9]{1,24}$/),
});
const besides: fc.Arbitrary<Beside> = fc.oneof(documents, fc.constant('figures' as const));

test('what an address is given beside is what it tells', () => {
  fc.assert(
    fc.property(besides, sirens, (beside, siren) => {
      const { search } = withBeside(reading('?page=4&page2=9'), siren, beside);
      expect(besideIn(search, siren)).toEqual(beside);
      expect(new URLSearchParams(search).get('page')).toBe('4');
      expect(new URLSearchParams(search).get('page2')).toBeNull();
    }),
  );
});

test('swapping twice gives back both documents and their pages', () => {
  fc.assert(
    fc.property(documents, documents, (first, second) => {
      const search = `?page=4&zoom=150&avec=x&page2=9`;
      const once = swapped({ ...reading(search), pathname: pathOf(first) }, first, second);
      expect(once.pathname).toBe(pathOf(second));
      expect(besideIn(once.search, second.siren)).toEqual(first);
      const twice = swapped(once, second, first);
      expect(twice.pathname).toBe(pathOf(first));
      expect(besideIn(twice.search, first.siren)).toEqual(second);
      const params = Object.fromEntries(new URLSearchParams(twice.search));
      expect(params).toMatchObject({ page: '4', zoom: '150', page2: '9' });
    }),
  );
});

test('another filing in the first pane keeps the second, its zoom and what is looked for', () => {
  const { pathname, search, hash } = withFirst(
    reading('?page=4&zoom=largeur&saisie&avec=512&page2=9'),
    menetrier,
    { ...deed, kind: 'filing' },
  );
  expect(pathname).toBe('/entreprises/000100511/comptes/a%2Fb');
  expect(besideIn(search, castanet)).toEqual(older);
  const params = Object.fromEntries(new URLSearchParams(search));
  expect(params).toMatchObject({ zoom: 'largeur', page2: '9' });
  expect(params).not.toHaveProperty('page');
  expect(hash).toBe('#cherche=dupont');
});

test('closing the first leaves the second alone, at its page', () => {
  const alone = onlySecond(reading('?page=4&avec=000100511.acte.a%2Fb&page2=9'), filing, deed);
  expect(alone).toEqual({
    pathname: '/entreprises/000100511/actes/a%2Fb',
    search: '?page=9',
    hash: '#cherche=dupont',
  });
});

test('closing the second leaves what the address says of the first', () => {
  expect(withBeside(reading('?page=4&avec=512&page2=9&zoom2=150'), menetrier, null).search).toBe('?page=4');
});

test('two documents are asked for at their pages in one address', () => {
  expect(sideBySide({ place: filing, page: 3 }, { place: older, page: null })).toBe(
    '/entreprises/000314153/comptes/697?avec=512&page=3',
  );
  expect(sideBySide({ place: filing, page: null }, { place: deed, page: 4 })).toBe(
    '/entreprises/000314153/comptes/697?avec=000100511.acte.a%2Fb&page2=4',
  );
});
