import { expect, test } from 'vitest';

import { understandCompanyNumber } from '#domain/company-number.ts';

import { numberWords } from './company-number.ts';

const words = (text: string): string =>
  numberWords(text, understandCompanyNumber(text)).replaceAll(/[\u00A0\u202F]/g, ' ');

test('a number is read back with its kind', () => {
  expect(words('788242667')).toBe('SIREN 788 242 667');
  expect(words('788 242 667 00021')).toMatch(
    /établissement de l’entreprise 788 242 667|cinq derniers chiffres/,
  );
  expect(words('356 000 000 00048')).toBe('SIRET reconnu : établissement de l’entreprise 356 000 000');
});

test('an unfinished number says how many digits are there', () => {
  expect(words('')).toBe('Le SIREN est attendu : 9 chiffres.');
  expect(words('7')).toBe('1 chiffre sur 9.');
  expect(words('78 82')).toBe('4 chiffres sur 9.');
});

test('a wrong number says what is wrong, and where', () => {
  expect(words('788242668')).toMatch(/^788 242 668 n’est pas un SIREN : sa clé de contrôle est fausse\./);
  expect(words('7882426671')).toBe('10 chiffres : un SIREN en a 9, un SIRET 14.');
  expect(words('78O 242 667')).toMatch(/« O », 3e caractère, ne convient pas/);
  expect(words('Ménétrier')).toMatch(/« M », 1er caractère/);
  expect(words('788 242 667 00000')).toMatch(/^Le SIREN est juste, mais pas le SIRET/);
  expect(words('FR00788242667')).toMatch(/^La clé « 00 »/);
  expect(words('FR12788242668')).toMatch(/^788 242 668 n’est pas un SIREN/);
});
