import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { understandCompanyNumbers } from './company-numbers.ts';
import { luhnHolds } from './siren.ts';

const sirens = (text: string) =>
  understandCompanyNumbers(text).flatMap((found) => (found.kind === 'company' ? [found.siren] : []));

test('a list is understood whatever stands between the numbers', () => {
  expect(sirens('788242667\n542 065 479\r\n552\u202F049\u202F447')).toEqual([
    '788242667',
    '542065479',
    '552049447',
  ]);
  expect(sirens('788242667, 542065479 ; 552049447')).toEqual(['788242667', '542065479', '552049447']);
  expect(sirens('788242667 542065479')).toEqual(['788242667', '542065479']);
  expect(sirens('356 000 000 00048')).toEqual(['356000000']);
});

test('a column of a CSV is found, its heading passed over', () => {
  const csv = 'Raison sociale;SIREN;Ville\n"Dupont; fils";788242667;Lyon\nDurand;"542065479";Paris';
  expect(sirens(csv)).toEqual(['788242667', '542065479']);
});

test('a company named twice is told, with the line that named it first', () => {
  expect(understandCompanyNumbers('356000000\n\n35600000000048')).toMatchObject([
    { line: 1, kind: 'company', duplicateOf: null },
    { line: 3, kind: 'company', siren: '356000000', duplicateOf: 1 },
  ]);
});

test('what is not a number is refused on its own line, and says why', () => {
  expect(understandCompanyNumbers('788242667\nDupont\n788242668\n78824\n1234567890123456')).toMatchObject([
    { line: 1, kind: 'company' },
    { line: 2, kind: 'refused', reason: 'no_number' },
    { line: 3, kind: 'refused', reason: 'siren_check' },
    { line: 4, kind: 'refused', reason: 'incomplete' },
    { line: 5, kind: 'refused', reason: 'length' },
  ]);
});

test('every line of 200 is understood or refused, whatever it holds', () => {
  const good = fc.integer({ min: 0, max: 99_999_999 }).map((number) => {
    const stem = String(number).padStart(8, '0');
    const last = Array.from('0123456789').find((digit) => luhnHolds(stem + digit)) ?? '';
    return stem + last;
  });
  const line = fc.oneof(good, fc.string({ unit: 'grapheme', maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
      const text = lines.join('\n');
      const told = new Set(understandCompanyNumbers(text).map((found) => found.line));
      const filled = [...text.split(/\r\n|\r|\n/).entries()].flatMap(([index, row]) =>
        index === 0 || row.trim() === '' ? [] : index + 1,
      );
      expect(filled.filter((line) => !told.has(line))).toEqual([]);
    }),
  );
});
