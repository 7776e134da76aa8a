import type { AccountsType, FilingSheet, LiasseLine } from '../../accounts/filing-sheet.ts';

type Row = [page: string, code: string, ...amounts: (number | null)[]];

/** Rows of every kind: full, in part, a loss, a zero, an amount inside another row's label. */
const rows: Readonly<Record<AccountsType, readonly Row[]>> = {
  C: [
    ['01', 'AA', 1000, null, 1001, 1002],
    ['01', 'AF', 56629, 48975, 7654, 9170],
    ['01', 'BJ', 2035194, 1319837, 715357, 772946],
    ['01', 'CF', 593807, null, 593807, 416930],
    ['01', 'CO', 1234567890, 123456789, 1111111101, 1000000001],
    ['01', 'CR', 4321, null, null, null],
    ['02', 'DA', 60000, 60000],
    ['02', 'EK', 77, null],
    ['02', 'DC', 511, null],
    ['02', 'DH', -15130, 133109],
    ['02', 'DI', 0, -48201],
    ['02', 'EE', 2082340, 1932406],
    ['03', 'FA', 11, 22, 33, 44],
    ['03', 'FJ', 29376, 404, 29780, 598210],
    ['03', 'FV', null, null, -944942, 15],
    ['03', 'GW', null, null, 91, 245],
    ['04', 'HN', -48202, 1017],
    ['04', 'A4', 12, null],
    ['08', 'UT', 23932, null, 23933],
    ['08', 'VH', 310015, 48301, 205911, 55803],
    ['08', 'VY', 827754, 503693, 268258, 55804],
    ['05', 'IX', 5, 6, 7, 8],
  ],
  S: [
    ['01', '010', 35742, 85655, 228, 159],
    ['01', '110', 82449, 17807, 246, 521],
    ['01', '120', null, null, 217472, 577],
    ['01', '169', null, 232938, null, null],
    ['01', '172', null, null, 232939, 2220438],
    ['01', '195', null, null, 467190, 7167],
    ['02', '209', 136, null],
    ['02', '210', 3832, 24214527],
    ['02', '24B', 91, null],
    ['02', '24A', 24576, null],
    ['02', '310', -312, 87],
  ],
  K: [
    ['01', 'A1', 5000, 400, 4600, 4601],
    ['02', 'P2', 71, 72],
    ['03', 'FJ', 900, 90, 990, 880],
    ['04', 'R8', -61, 62],
  ],
};

function lineOf([page, code, m1 = null, m2 = null, m3 = null, m4 = null]: Row): LiasseLine {
  return { page, code, label: `Ligne ${code}`, m1, m2, m3, m4 };
}

/** An invented filing; `changes` replaces what a test is about. */
export function sheetOf(type: AccountsType, changes: Partial<FilingSheet> = {}): FilingSheet {
  return {
    siren: '000325175',
    denomination: 'Menuiserie Œrsted (fictive)',
    address: '3 rue de l’Essai 38000 Grenoble',
    greffe: { code: '3801', label: 'Grenoble' },
    managementNumber: '2012B00417',
    closing: '2024-12-31',
    previousClosing: '2023-12-31',
    durationMonths: 12,
    previousDurationMonths: 12,
    depositDate: '2025-07-02',
    depositNumber: 'B2025/006380',
    nature: type === 'K' ? 'B-C' : 'B-S',
    type,
    confidentiality: 0,
    lines: rows[type].map(lineOf),
    look: 'text',
    oddities: [],
    ...changes,
  };
}
