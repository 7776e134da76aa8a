import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import type { HistoryGap } from '#domain/filing-history.ts';

import { filingSample } from '../../../testing/samples.ts';
import {
  closingWords,
  delayWords,
  exerciseWords,
  gapWords,
  kindName,
  sameClosingWords,
} from './filing-words.ts';
import { filingsSummary } from './summary.ts';

test('a delay is said, never judged', () => {
  expect(delayWords(163)).toBe('163\u00A0jours après');
  expect(delayWords(0)).toBe('0\u00A0jour après');
  expect(delayWords(-3)).toBe('3\u00A0jours avant la clôture\u00A0: à vérifier');
  expect(delayWords(null)).toBeNull();
});

test('accounts are named by what the source tells', () => {
  expect(kindName(false)).toBe('Comptes annuels');
  expect(kindName(true)).toBe('Comptes consolidés');
  expect(kindName(null)).toBe('Nature non précisée');
  expect(exerciseWords('2025-06-30' as IsoDate)).toBe('Exercice 2024-2025');
  expect(exerciseWords(null)).toBeNull();
  expect(closingWords(null)).toBe('sans date de clôture');
});

test('several deposits for one closing are counted', () => {
  expect(sameClosingWords({ rank: 2, of: 2 })).toBe('2ᵉ dépôt sur 2 pour cette clôture');
  expect(sameClosingWords({ rank: 1, of: 3 })).toBe('1ᵉʳ dépôt sur 3 pour cette clôture');
  expect(sameClosingWords(null)).toBeNull();
});

test('what is missing is never more sure than the source allows', () => {
  const gap: HistoryGap = {
    kind: 'gap',
    position: 'between',
    expectedClosing: '2021-12-31' as IsoDate,
    after: '2020-12-31' as IsoDate,
    before: '2022-12-31' as IsoDate,
  };
  expect(gapWords(gap, false)).toBe('31/12/2021\u00A0: aucun dépôt connu de cette source');
  expect(gapWords({ ...gap, position: 'after' }, false)).toMatch(/si l’exercice a duré douze mois$/);
  expect(gapWords({ ...gap, expectedClosing: null }, false)).toBe(
    'Du 31/12/2020 au 31/12/2022\u00A0: aucun dépôt connu entre ces clôtures',
  );
});

test('a source of public filings leaves open that a missing one is confidential', () => {
  const gap: HistoryGap = {
    kind: 'gap',
    position: 'after',
    expectedClosing: null,
    after: '2020-12-31' as IsoDate,
    before: null,
  };
  const none = 'aucun dépôt public connu (peut-être confidentiel)';
  expect(gapWords(gap, true)).toBe(`Après le 31/12/2020\u00A0: ${none}`);
  expect(gapWords({ ...gap, before: '2022-12-31' as IsoDate }, true)).toBe(
    `Du 31/12/2020 au 31/12/2022\u00A0: ${none}`,
  );
  expect(gapWords({ ...gap, expectedClosing: '2021-12-31' as IsoDate }, true)).toBe(
    `31/12/2021\u00A0: ${none}, si l’exercice a duré douze mois`,
  );
});

test('the list is summed up by its count and its span', () => {
  const plain = (filings: Parameters<typeof filingsSummary>[0]): string =>
    filingsSummary(filings).replaceAll('\u00A0', ' ');
  expect(plain([filingSample()])).toMatch(/· 1 dépôt, clôture de 2025$/);
  expect(plain([filingSample(), filingSample({ closingDate: '2018-12-31' })])).toMatch(
    /· 2 dépôts, clôtures de 2018 à 2025$/,
  );
  expect(plain([filingSample({ closingDate: null })])).toMatch(/· 1 dépôt$/);
});
