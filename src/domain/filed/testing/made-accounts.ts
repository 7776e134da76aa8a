import type { IsoDate } from '../../calendar.ts';
import { meaningOfLine, type AccountsType } from '../../liasse/line.ts';
import type { Amount, FiledAccounts, FiledLine } from '../accounts.ts';

/** Amounts by page and code, « 03.FJ », from m1 on. */
export type MadeLines = Readonly<Record<string, readonly Amount[]>>;

type Made = Partial<Omit<FiledAccounts, 'lines' | 'closing' | 'previousClosing' | 'depositDate'>> & {
  closing?: string | null;
  previousClosing?: string | null;
  depositDate?: string | null;
};

/** Complete accounts of 2025 with the lines that a test tells; their id is their closing unless told. */
export function madeAccounts(lines: MadeLines, changes: Made = {}): FiledAccounts {
  const { closing = '2025-12-31', previousClosing = null, depositDate = '2026-06-12', ...rest } = changes;
  const type = rest.type === undefined ? 'C' : rest.type;
  return {
    filingId: closing ?? 'undated',
    keyedBy: 'inpi',
    closing: closing as IsoDate | null,
    previousClosing: previousClosing as IsoDate | null,
    depositDate: depositDate as IsoDate | null,
    durationMonths: 12,
    previousDurationMonths: 12,
    scope: type === 'K' ? 'consolidated' : 'company',
    currency: 'EUR',
    ...rest,
    type,
    lines: Object.entries(lines).map(([address, amounts]) => madeLine(address, amounts, type)),
  };
}

function madeLine(address: string, amounts: readonly Amount[], type: AccountsType | null): FiledLine {
  const [page = '', code = ''] = address.split('.');
  const meaning = meaningOfLine(type, page, code);
  const [m1 = null, m2 = null, m3 = null, m4 = null] = amounts;
  return {
    page,
    code,
    form: meaning?.form ?? null,
    label: meaning?.label ?? null,
    columns: meaning?.columns ?? [null, null, null, null],
    amounts: [m1, m2, m3, m4],
    documentPage: null,
  };
}
