import type { Metadata } from '#contract/metadata.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';

/** Complete accounts of a company as the app makes them of what the proxy answers. */
export function accountsOf(filingId: string, { identity, lines }: Metadata): FiledAccounts {
  return {
    filingId,
    keyedBy: 'inpi',
    closing: identity.closingDate,
    previousClosing: identity.previousClosingDate,
    depositDate: identity.depositDate,
    durationMonths: identity.durationMonths,
    previousDurationMonths: identity.previousDurationMonths,
    type: 'C',
    scope: 'company',
    currency: identity.currency,
    lines: lines.map(({ m1, m2, m3, m4, ...line }) => ({
      ...line,
      amounts: [m1, m2, m3, m4],
      documentPage: null,
    })),
  };
}
