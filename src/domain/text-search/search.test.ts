import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PageText } from '../page-text/page-text.ts';
import { readQuery } from './query.ts';
import { searchPage, type Hit } from './search.ts';
import { pageOf } from './testing/page-of.ts';

function search(text: PageText, query: string, tolerant = false): Hit[] {
  const sought = readQuery(query);
  return sought === null ? [] : searchPage(text, sought, { tolerant });
}

const found = (text: string, query: string, tolerant = false): string[] =>
  search(pageOf(text), query, tolerant).map((hit) => hit.found);

const near = (text: string, query: string): string[] => found(text, query, true);

test.each([
  '6552306',
  '6 552 306',
  '6.552.306',
  '6,552,306',
  '6\u202F552\u202F306',
  '6\u00A0552 306 €',
  '−6552306',
])('the amount « %s » is found however it is grouped', (query) => {
  for (const page of [
    '6552306',
    '6 552 306',
    '6.552.306',
    '6\u202F552\u202F306',
    '(6 552 306)',
    '-6552306',
    '6552 306',
    'DL6552306',
  ])
    expect(found(`Total général  ${page}  12`, query)).toHaveLength(1);
});

test('a number is not found inside a longer one', () => {
  expect(found('16552306', '6552306')).toEqual([]);
  expect(found('65523061', '6552306')).toEqual([]);
  expect(found('16 552 306', '552306')).toEqual([]);
  expect(found('6 552 306', '6552')).toEqual([]);
  expect(found('6.552.306', '552')).toEqual([]);
  expect(near('16 552 306', '552306')).toEqual([]);
});

test('columns side by side are two numbers, groups of one are not', () => {
  const line = 'Capital  123 456  789 012  45';
  expect(found(line, '123456')).toEqual(['123 456']);
  expect(found(line, '789012')).toEqual(['789 012']);
  expect(found(line, '123456789012')).toEqual([]);
  expect(found('exercice 2024 123 456', '2024')).toEqual(['2024']);
});

test('decimals count where they are asked for', () => {
  expect(found('6 552 306,50', '6552306')).toEqual(['6 552 306']);
  expect(found('6 552 306,50', '6552306,5')).toEqual(['6 552 306,50']);
  expect(found('6 552 306,00', '6552306,00')).toHaveLength(1);
  expect(found('taux de 12,5', '125')).toEqual([]);
  expect(found('taux de 125', '12,5')).toEqual([]);
});

test('a date is found as it is written, with any mark between', () => {
  for (const page of ['31/12/2024', '31.12.2024', '31 12 2024'])
    expect(found(`clos le ${page} à Besançon`, '31/12/2024')).toHaveLength(1);
  expect(found('clos le 131/12/2024', '31/12/2024')).toEqual([]);
});

test('case, accents and ligatures do not matter', () => {
  expect(found('BÉNÉFICE', 'benefice')).toEqual(['BÉNÉFICE']);
  expect(found('Ma\u0302itre d’œuvre', 'maitre d\u0027oeuvre')).toEqual(['Ma\u0302itre d’œuvre']);
  expect(found('Béné\uFB01ce', 'fice')).toHaveLength(1);
  expect(found('cœur', 'Coeur')).toEqual(['cœur']);
});

test('a name is found over several words, lines and hyphens', () => {
  expect(found('M. Jean  DUPONT, gérant', 'jean dupont')).toEqual(['Jean DUPONT']);
  expect(found('Monsieur Jean\nDupont', 'Jean Dupont')).toEqual(['Jean Dupont']);
  expect(found('l’immo-\nbilisation', 'immobilisation')).toEqual(['immo- bilisation']);
  expect(found('Saint-Denis', 'saint denis')).toEqual(['Saint-Denis']);
  expect(found('S.A.R.L. Ménétrier', 'sarl menetrier')).toEqual(['S.A.R.L. Ménétrier']);
  expect(found('D U P O N T', 'dupont')).toEqual(['D U P O N T']);
});

test('words that only touch are not a word', () => {
  expect(found('un état', 'net')).toEqual([]);
  expect(found('le bilan', 'bil')).toEqual(['bil']);
});

test('what recognition confuses is found only where it is asked for, and marked', () => {
  const page = 'Monsieur Jean DUP0NT, gouvemance de la S0CIETE';
  expect(found(page, 'dupont')).toEqual([]);
  expect(near(page, 'dupont')).toEqual(['DUP0NT']);
  expect(near(page, 'gouvernance')).toEqual(['gouvemance']);
  const [hit] = search(pageOf('Total 6 5S2 3O6'), '6552306', true);
  expect(hit).toMatchObject({ found: '6 5S2 3O6', approximate: true });
});

test('one letter in eight may be lost or added, and a whole amount is never made of words', () => {
  expect(near('immobiliations corporelles', 'immobilisations')).toEqual(['immobiliations']);
  expect(near('immobilissations', 'immobilisations')).toEqual(['immobilissations']);
  expect(near('Durand', 'Dupont')).toEqual([]);
  expect(near('les bois sols', '5015')).toEqual([]);
  expect(near('16 552 3O6', '16552306')).toEqual(['16 552 3O6']);
});

test('what is exact is never told approximate', () => {
  const hits = search(pageOf('Dupont et Dup0nt'), 'dupont', true);
  expect(hits.map(({ found: text, approximate }) => [text, approximate])).toEqual([
    ['Dupont', false],
    ['Dup0nt', true],
  ]);
});

test('a hit stands where its letters do, a rectangle a line', () => {
  const [hit] = search(pageOf('Monsieur Jean\nDupont, gérant'), 'jean dupont', false);
  expect(hit?.boxes).toHaveLength(2);
  expect(hit?.boxes[0]?.left).toBeCloseTo(0.185);
  expect(hit?.boxes[0]?.width).toBeCloseTo(0.04);
  expect(hit?.boxes[1]?.left).toBeCloseTo(0.1);
  expect(hit?.boxes[1]?.width).toBeCloseTo(0.06);
  expect(hit).toMatchObject({ before: 'Monsieur ', found: 'Jean Dupont', after: ', gérant' });
});

test('a hit tells its page, and where the text comes from', () => {
  expect(search(pageOf('capital', { page: 3, origin: 'recognised' }), 'capital')).toMatchObject([
    { page: 3, origin: 'recognised' },
  ]);
});

test('nothing is looked for without a letter or a digit', () => {
  expect(found('…', '  — ')).toEqual([]);
  expect(found('…', '')).toEqual([]);
});

const separators = fc.constantFrom('', ' ', '.', '\u202F', '\u00A0');

test('an amount is found in any grouping, alone on its line or not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      separators,
      separators,
      (amount, inText, inQuery) => {
        const grouped = (mark: string): string => String(amount).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
        expect(found(`Total (${grouped(inText)})  77`, grouped(inQuery))).toContain(grouped(inText));
      },
    ),
  );
});

test('an amount is never found inside another one', () => {
  const amount = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(amount, amount, separators, (sought, written, mark) => {
      fc.pre(sought !== written);
      const grouped = String(written).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
      expect(found(`Total ${grouped} euros`, String(sought))).toEqual([]);
    }),
  );
});

test('any words of a page are found in it, in capitals, without accents, in any spacing', () => {
  const word = fc.stringMatching(/^[a-zéèàçœ]{2,9}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat(4), (words, start) => {
      const sought = words.slice(start % words.length, (start % words.length) + 2);
      const query = sought.join('  ').toUpperCase().normalize('NFD');
      expect(found(words.join(' '), query).length).toBeGreaterThan(0);
      expect(near(words.join(' '), query).length).toBeGreaterThan(0);
    }),
  );
});
