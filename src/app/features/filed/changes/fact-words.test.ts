import { expect, test } from 'vitest';

import type { YearMonth } from '#domain/calendar.ts';
import type { BdfConfrontation } from '#domain/filed/against-bdf/against-bdf.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import type { Fact, FactDocument, FactSide } from '../../../filed/kept-facts/kept-facts.ts';
import { bdfSentence } from './bdf-words.ts';
import { cellsWords, depositReference } from './fact-words.ts';

const from: FactDocument = {
  kind: 'filing',
  filingId: '6970808',
  name: null,
  depositNumber: '4606',
  confidentiality: 'public',
  closing: null,
  depositDate: null,
  keyedBy: 'inpi',
  keying: [],
  keyedPage: null,
  source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
  fetchedAt: '2026-11-21T10:00:00Z',
};

test('the greffe’s number of a deposit and INPI’s number of its document are told apart', () => {
  expect(depositReference(from)).toBe('n°\u00A04606, document\u00A06970808');
  expect(depositReference({ ...from, depositNumber: null })).toBe(
    'numéro non transmis, document\u00A06970808',
  );
});

test('a cell whose line is keyed twice is kept with both amounts', () => {
  const cell = { address: '04.HM.m1', column: 'N (m1)', amount: 300 } as const;
  const words = (keyings: number[]) => {
    const side: FactSide = { role: 'dépôt', amount: 300, cells: [{ ...cell, keyings }], from };
    return cellsWords(side, { currency: '€' } as Fact);
  };
  expect(words([300])).toBe('04.HM.m1, N (m1)');
  expect(words([200, 300])).toBe('04.HM.m1, N (m1), ligne saisie deux fois\u00A0: 200\u202F€ et 300\u202F€');
});

test('what differs from the Banque de France says whether the agent entered it', () => {
  const year = (closing: string, keyedBy: 'inpi' | 'agent'): BdfConfrontation => ({
    closing: closing as YearMonth,
    accounts: madeAccounts({}, { keyedBy }),
    hindrance: null,
    replaced: [],
    durations: null,
    figures: [
      {
        name: 'resultat_exercice',
        bdf: 5_000,
        filed: 1,
        gap: 4_999,
        cells: [],
        verdict: 'differs',
        empty: [],
        nearest: false,
      },
    ],
  });
  expect(bdfSentence([year('2024-12', 'agent')])).toBe(
    '1\u00A0écart entre les dépôts, d’après votre saisie, et la Banque de France (déc.\u00A02024)',
  );
  expect(bdfSentence([year('2024-12', 'agent'), year('2023-12', 'inpi')])).toContain(
    'les dépôts, en partie d’après votre saisie, et',
  );
  expect(bdfSentence([year('2024-12', 'inpi')])).toContain('entre les dépôts et la');
});
