import type { FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import type { AccountsType } from '#domain/liasse/line.ts';

const keyedTypes: readonly AccountsType[] = ['C', 'S', 'K', 'B', 'A'];

/**
 * The accounts that INPI keyed from a filing; null when the XML is not its keying, or keyed no line. What the keyed
 * file tells of itself comes before what the list tells.
 */
export function filedAccountsOf(
  filing: FilingView,
  { format, identity, lines }: Metadata,
): FiledAccounts | null {
  if (format !== 'bilans-saisis' || lines.length === 0) return null;
  const type = keyedTypes.find((type) => type === identity.accountsType?.code) ?? null;
  const consolidated = type === null ? filing.consolidated === true : type === 'K';
  return {
    filingId: filing.id,
    keyedBy: 'inpi',
    closing: identity.closingDate ?? filing.closingDate,
    previousClosing: identity.previousClosingDate,
    depositDate: identity.depositDate ?? filing.depositDate,
    durationMonths: identity.durationMonths,
    previousDurationMonths: identity.previousDurationMonths,
    type,
    scope: consolidated ? 'consolidated' : 'company',
    currency: identity.currency,
    lines: lines.map(({ page, form, code, label, m1, m2, m3, m4, columns }) => ({
      page,
      form,
      code,
      label,
      amounts: [m1, m2, m3, m4],
      columns,
      documentPage: null,
    })),
  };
}
