import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import { historyOf } from '#domain/filing-history.ts';
import { newestFirst } from '#domain/filing.ts';

import { filingSample } from '../../../testing/samples.ts';
import { arrange, type Arrangement } from './arrange.ts';

const filings = [
  filingSample({ closingDate: '2025-12-31', depositDate: '2026-06-12', confidentiality: 'partial' }),
  filingSample({ closingDate: '2024-12-31', depositDate: '2026-07-01' }),
  filingSample({ closingDate: '2024-12-31', depositDate: '2025-07-03', nature: 'B-C', id: 'group' }),
  filingSample({ closingDate: '2022-12-31', depositDate: null }),
  filingSample({ closingDate: null, depositDate: '2018-10-18' }),
].toSorted(newestFirst);
const history = historyOf(filings, '2026-11-21' as IsoDate);
const plain: Arrangement = { sort: 'cloture', confidentiality: null, kind: null, year: null };

const idsOf = (changes: Partial<Arrangement>): string[] =>
  arrange(history, { ...plain, ...changes }).map((row) => (row.kind === 'gap' ? '?' : row.filing.id));

test('the history stands newest closing first, with what is missing in its place', () => {
  expect(idsOf({})).toEqual(['2025-12-31', '2024-12-31', 'group', '?', '2022-12-31', 'undated']);
});

test('the oldest closing first keeps gaps in place and unknown closings last', () => {
  expect(idsOf({ sort: 'cloture-ancienne' })).toEqual([
    '2022-12-31',
    '?',
    'group',
    '2024-12-31',
    '2025-12-31',
    'undated',
  ]);
});

test('by deposit nothing is missing, and unknown deposits stay last both ways', () => {
  expect(idsOf({ sort: 'depot' })).toEqual(['2024-12-31', '2025-12-31', 'group', 'undated', '2022-12-31']);
  expect(idsOf({ sort: 'depot-ancien' })).toEqual([
    'undated',
    'group',
    '2025-12-31',
    '2024-12-31',
    '2022-12-31',
  ]);
});

test('a filter never makes a gap', () => {
  expect(idsOf({ confidentiality: 'partial' })).toEqual(['2025-12-31']);
  expect(idsOf({ kind: 'consolides' })).toEqual(['group']);
  expect(idsOf({ kind: 'annuels', year: 2024 })).toEqual(['2024-12-31']);
  expect(idsOf({ year: 2023 })).toEqual([]);
});
