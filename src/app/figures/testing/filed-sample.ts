import { filedYears } from '#domain/filed/figures/filed-years.ts';
import { madeAccounts, type MadeLines } from '#domain/filed/testing/made-accounts.ts';

import type { ShownFigures } from '../words/value-words.ts';

/** Figures as filed accounts give them: « 03.FJ » and its amounts, from m1 on. */
export function filedSample(lines: MadeLines): ShownFigures {
  const accounts = madeAccounts(lines, { previousClosing: '2024-12-31' });
  return {
    siren: '000314153' as ShownFigures['siren'],
    unit: 'EUR',
    receivedUnit: { name: 'euros', euros: 1 },
    precision: 1,
    ratioPrecision: 0.01,
    years: filedYears([accounts]).map(({ closing, durationMonths, figures, ...filed }) => ({
      closing,
      durationMonths,
      figures,
      filed,
    })),
    source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },
    fetchedAt: '2026-11-21T09:00:00Z',
  };
}
