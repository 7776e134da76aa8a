import { expect, test } from 'vitest';

import type { Filings } from '#contract/filings.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { filingSample } from '../testing/samples.ts';
import { filedFigures } from './filed-figures.ts';

const siren = '000314153' as Siren;

function listOf(...closings: string[]): Filings {
  return {
    siren,
    filings: closings.map((closingDate) => filingSample({ closingDate })),
    source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
    fetchedAt: '2026-11-21T09:00:00Z',
    answers: [],
  };
}

test('a deposit since the oldest exercise shown that gave no figure is named, not passed over', () => {
  const filed = [madeAccounts({ '03.FJ': [1, null, 1, null] }, { closing: '2024-12-31' })];
  const figures = filedFigures(siren, filed, listOf('2025-12-31', '2024-12-31', '2022-12-31'));
  expect(figures?.years.map(({ closing }) => closing)).toEqual(['2024-12']);
  expect(figures?.unread).toEqual([{ filingId: '2025-12-31', closing: '2025-12-31' }]);
});

test('an exercise that the N-1 of the next filing tells is read', () => {
  const filed = [
    madeAccounts({ '03.FJ': [2, null, 2, 1] }, { closing: '2025-12-31', previousClosing: '2024-12-31' }),
  ];
  const figures = filedFigures(siren, filed, listOf('2025-12-31', '2024-12-31'));
  expect(figures?.years.map(({ closing }) => closing)).toEqual(['2025-12', '2024-12']);
  expect(figures?.unread).toEqual([]);
});

test('nothing read gives no figures', () => {
  expect(filedFigures(siren, [], listOf('2025-12-31'))).toBeNull();
});
