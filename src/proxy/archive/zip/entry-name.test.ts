import { expect, test } from 'vitest';

import { decodedName, isUnsafeName, nameKey } from './entry-name.ts';

const rejected = expect.objectContaining({ code: 'archive_rejected' });

test.each<[string, number[] | string, number, string]>([
  ['ASCII', 'a.pdf', 0, 'a.pdf'],
  ['UTF-8, as said', 'été', 0x800, 'été'],
  ['UTF-8, though not said', 'été', 0, 'été'],
  ['code page 437', [0x82, 0x74, 0x82], 0, 'été'],
  ['the ends of code page 437', [0x80, 0xff], 0, 'Ç\u00A0'],
])('a name in %s is decoded', (_, bytes, flags, name) => {
  expect(decodedName(Buffer.from(bytes as string), flags)).toBe(name);
});

test('a name that is said to be in UTF-8 must be', () => {
  expect(() => decodedName(Buffer.from([0x82, 0x74]), 0x800)).toThrow(rejected);
  expect(() => decodedName(Buffer.from([0xc0, 0xae]), 0x808)).toThrow(rejected);
});

test.each(['a.pdf', 'dossier/a.pdf', 'dossier/', 'a..pdf', '..a', 'a..', '...', 'été.pdf', 'C.pdf', 'aa:b'])(
  '« %s » is safe',
  (name) => {
    expect(isUnsafeName(name)).toBe(false);
  },
);

test.each([
  '',
  '/',
  '/a',
  '//a',
  'a//b',
  'a//',
  '.',
  './a',
  'a/.',
  'a/./b',
  '..',
  '../a',
  'a/..',
  'a/../b',
  'a/../',
  'C:a',
  'c:/a',
  'a\\b',
  'a\0',
  'a\nb',
  'a\u007F',
  'a\u0085',
  'a\u00AD',
  'a\u200B',
  'a\u2028',
  'a\u2029',
  'a\u202Efdp.exe',
  '\uFEFFa',
])('%j is unsafe', (name) => {
  expect(isUnsafeName(name)).toBe(true);
});

test('case, normal form and a final slash do not tell names apart', () => {
  expect(nameKey('É/'.normalize('NFD'))).toBe(nameKey('é'.normalize('NFC')));
  expect(nameKey('a')).not.toBe(nameKey('b'));
  expect(nameKey('a/b')).not.toBe(nameKey('ab'));
});
