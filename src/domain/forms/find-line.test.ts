import { describe, expect, test } from 'vitest';

import { findLine } from './find-line.ts';
import { madePage, onItsSide } from './testing/made-page.ts';

const page = madePage(3, [
  'COMPTE DE RESULTAT DE L EXERCICE (Suite)',
  'Produits exceptionnels sur opérations de gestion   HA    1 250      900',
  'Impôts sur les bénéfices *                         HK   12 004    3 050',
  'TOTAL DES PRODUITS (I + III + V + VII)             HL  812 345  790 101',
  'BÉNÉFICE OU PERTE (total des produits)             |HN (48 202)   1 017',
]);

describe('a line is found', () => {
  test('by its code, with the amounts after it as they are read', () => {
    const found = findLine(page, { code: 'HN', label: 'Bénéfice ou perte' });
    expect(found?.by).toBe('code');
    expect(found?.amounts.map((amount) => amount.replaceAll(/[\s\u202F]/g, ' '))).toEqual([
      '(48 202)',
      '1 017',
    ]);
    expect(found?.box.top).toBeCloseTo(0.13);
    expect(found?.box.left).toBeCloseTo(0.04);
  });

  test('by the words of its label, where its code cannot be read', () => {
    const blurred = madePage(1, ['Impôts sur les bénéfices    H&    12 004', 'Total des charges   HM  5']);
    const found = findLine(blurred, { code: 'HK', label: 'Impôts sur les bénéfices' });
    expect(found?.by).toBe('label');
    expect(found?.box.top).toBeCloseTo(0.05);
  });

  test('on a page that lies on its side', () => {
    const found = findLine(onItsSide(page), { code: 'HK', label: null });
    expect(found?.box.height).toBeGreaterThan(found?.box.width ?? 1);
    expect(found?.box.left).toBeCloseTo(1 - 0.09 - 0.012);
    expect(found?.amounts).toEqual([]);
  });

  test('with a code of digits only beside its label: the same digits are part of amounts', () => {
    const simplified = madePage(1, [
      'Ventes de marchandises     210    310 142',
      'Bénéfice ou perte          310        577',
    ]);
    const sought = { code: '310', label: 'Bénéfice ou perte' };
    expect(findLine(simplified, sought)?.amounts).toEqual(['577']);
    expect(findLine(madePage(1, ['Ventes de marchandises  210  310 142']), sought)).toBeNull();
  });

  test('with a code that is a French word, in the row of its label', () => {
    const words = madePage(1, [
      'Réserves DE la société',
      'Réserves statutaires ou contractuelles   DE   7 000',
    ]);
    expect(findLine(words, { code: 'DE', label: 'Réserves statutaires ou contractuelles' })?.amounts).toEqual(
      ['7\u202F000'],
    );
  });
});

test('a line that is not there is not found', () => {
  expect(findLine(page, { code: 'DL', label: 'Capitaux propres' })).toBeNull();
  expect(findLine(madePage(1, []), { code: 'HN', label: null })).toBeNull();
});
