import { expect, test } from 'vitest';

import { isSiren, isSiret } from './siren.ts';

test.each(['552049447', '000314153', '788242667'])('%s is a SIREN', (text) => {
  expect(isSiren(text)).toBe(true);
});

test.each(['552049448', '55204944', '5520494470', '55204944A', '', ' 552049447'])('"%s" is none', (text) => {
  expect(isSiren(text)).toBe(false);
});

test('a SIRET is fourteen digits of which Luhn’s sum is right, but for the offices of La Poste', () => {
  const texts = [
    '13002526500013',
    '13002526500014',
    '35600000012345',
    '1300252650001',
    '130025265000130',
    '',
  ];
  expect(texts.filter(isSiret)).toEqual(['13002526500013', '35600000012345']);
});
