import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readListing } from './response-json.ts';

const ids = new Set(['12413137', '99']);
const named = (json: unknown) => Object.fromEntries(readListing(JSON.stringify(json), ids).names);

test.each([
  [
    'an identifier as key, names in a list',
    { listeIdFichier: [{ 12413137: ['CA_1.zip'] }], listeIdFichierNonFournis: [] },
    { 12413137: ['CA_1.zip'] },
  ],
  [
    'an identifier as key, one name',
    { 12413137: 'CA_1.pdf', 99: 'CA_2.pdf' },
    { 12413137: ['CA_1.pdf'], 99: ['CA_2.pdf'] },
  ],
  [
    'an identifier as key, names in fields',
    { 12413137: { nomFichier: 'CA_1.pdf', taille: 12 } },
    { 12413137: ['CA_1.pdf'] },
  ],
  [
    'an identifier in a field beside the name',
    [{ idFichier: 12413137, nomFichier: 'CA_1.zip', md5: 'x' }],
    { 12413137: ['CA_1.zip'] },
  ],
  [
    'an identifier in a field beside names',
    { bilans: [{ id_fichier: '99', fichiers: ['CA_2.pdf', 'CA_2.xml'] }] },
    { 99: ['CA_2.pdf', 'CA_2.xml'] },
  ],
  ['an identifier called id', { files: { a: { id: 99, name: 'CA_2' } } }, { 99: ['CA_2'] }],
  ['a name as key', { 'CA_1.pdf': 12413137, 'CA_2.pdf': '99' }, { 12413137: ['CA_1.pdf'], 99: ['CA_2.pdf'] }],
  [
    'a name as key, without suffix',
    { CA_542065479_7803_1999B00360_2017_14668: 99 },
    { 99: ['CA_542065479_7803_1999B00360_2017_14668'] },
  ],
  ['identifiers that are not of the list', { listeIdFichier: [{ 5: ['CA_5.zip'] }], numero: 99 }, {}],
  ['names that are not texts', { 99: [1, null, { a: 'b' }], 12413137: 7 }, { 99: [], 12413137: [] }],
  [
    'keys with a meaning for objects',
    JSON.parse('{"__proto__": {"99": "CA_2.pdf"}, "constructor": "x"}'),
    { 99: ['CA_2.pdf'] },
  ],
])('reads %s', (_, json, expected) => {
  expect(named(json)).toEqual(expected);
});

test.each([
  ['in a list', { listeIdFichierNonFournis: ['99', 12413137] }],
  ['in objects', { listeIdFichierNonFournis: [{ id: 99 }, { id: '12413137' }] }],
  ['in capitals', { LISTENONFOURNIS: [99, [12413137]] }],
])('what is not provided is told %s', (_, json) => {
  const listing = readListing(JSON.stringify(json), ids);
  expect([...listing.notProvided].toSorted()).toEqual(['12413137', '99']);
  expect(listing.names.size).toBe(0);
});

test('a byte order mark is passed over', () => {
  expect(readListing('\uFEFF{"99":"a.pdf"}', ids).names.get('99')).toEqual(['a.pdf']);
});

test.each(['', 'not json', '{"99": "a.pdf"', 'null', '12', '"99"'])('nothing is read of « %s »', (text) => {
  const listing = readListing(text, ids);
  expect([listing.names.size, listing.notProvided.size]).toEqual([0, 0]);
});

test('depth is bounded', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const beyond = `${'{"a":'.repeat(40)}{"99":"a.pdf"}${'}'.repeat(40)}`;
  const missing = `{"nonFournis":${'['.repeat(40)}99${']'.repeat(40)}}`;
  expect(readListing(deep, ids).names.size).toBe(0);
  expect(readListing(beyond, ids).names.size).toBe(0);
  expect(readListing(missing, ids).notProvided.size).toBe(0);
});

test('no JSON makes it fail, and only listed identifiers come out', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { names, notProvided } = readListing(text, ids);
      for (const id of [...names.keys(), ...notProvided]) expect(ids).toContain(id);
    }),
  );
});
