import { expect, test } from 'vitest';

import { isSiren } from './siren.ts';

test.each(['552049447', '000314153', '788242667'])('%s is a SIREN', (text) => {
  expect(isSiren(text)).toBe(true);
});

test.each(['552049448', '55204944', '5520494470', '55204944A', '', ' 552049447'])('"%s" is none', (text) => {
  expect(isSiren(text)).toBe(false);
});
