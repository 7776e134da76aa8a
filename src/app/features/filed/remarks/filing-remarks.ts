import type { FilingView } from '#contract/filings.ts';
import { sizeFindingOf, type SizeFinding } from '#domain/company-size/size-question.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { checksOf, type Check } from '#domain/filed/checks/checks.ts';
import { closingsOf } from '#domain/filed/history.ts';
import { labelRemarksOf, type LabelRemark } from '#domain/filed/labels/labels.ts';

import { confidentialityDifference, keyingRemarks, shortKeyingRemarks } from '../../../filed/keying-words.ts';
import type { FiledContext } from '../filed-context.ts';

/** What one deposit says of itself. */
export type FilingRemarks = {
  filing: FilingView;
  /** Null where INPI keyed no line, though it tells why. */
  accounts: FiledAccounts | null;
  /** INPI's own codes in words. */
  keying: readonly string[];
  /** The same codes, bare, for the line that sums the deposit up. */
  codes: readonly string[];
  /** Where the keyed file and the list tell another confidentiality; null where they do not. */
  confidentiality: string | null;
  checks: readonly Check[];
  labels: readonly LabelRemark[];
};

type Given = Pick<FiledContext, 'reading' | 'list' | 'scope'>;

/** The deposits of one set of books of which something has been read, in the order of the list. */
export function filingRemarks({ reading, list, scope }: Given): FilingRemarks[] {
  return list.filings.flatMap((filing): FilingRemarks[] => {
    const accounts = reading.accounts.find(({ filingId }) => filingId === filing.id) ?? null;
    const metadata = reading.metadata.get(filing.id);
    const identity = metadata?.format === 'bilans-saisis' ? metadata.identity : null;
    const own = accounts?.scope ?? (filing.consolidated === true ? 'consolidated' : 'company');
    if ((accounts === null && identity === null) || own !== scope) return [];
    return [
      {
        filing,
        accounts,
        keying: identity === null ? [] : keyingRemarks(identity),
        codes: identity === null ? [] : shortKeyingRemarks(identity),
        confidentiality:
          identity === null ? null : confidentialityDifference(identity, filing.confidentiality),
        checks: accounts === null ? [] : checksOf(accounts),
        // What the agent entered is of the type that the agent chose: INPI said nothing of it.
        labels: accounts?.keyedBy === 'inpi' ? labelRemarksOf(filing, accounts) : [],
      },
    ];
  });
}

/** The size that the accounts tell against the confidentiality asked for, deposit by deposit, newest first. */
export function sizeFindings({ reading, list }: Given): SizeFinding<FilingView>[] {
  const company = reading.accounts.filter(({ scope }) => scope === 'company');
  const latest = closingsOf(company).map(({ accounts }) => accounts);
  return list.filings.flatMap((filing) => {
    const accounts = reading.accounts.find(({ filingId }) => filingId === filing.id) ?? null;
    const finding = sizeFindingOf(
      filing,
      accounts,
      latest.filter(({ filingId }) => filingId !== filing.id),
    );
    return finding ?? [];
  });
}
