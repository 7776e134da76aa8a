import type { Books, FixedAssetCode, ProvisionMovement } from './books.ts';
import type { LiasseLine } from './filing-sheet.ts';
import { closingOf } from './fixed-assets.ts';
import { page, type Row } from './lines.ts';

/** Families of fixed assets on 2054 and 2055: code of the increases, of the decreases, of the depreciation. */
const families: readonly {
  codes: readonly FixedAssetCode[];
  up: string;
  down: string;
  worn: string | null;
}[] = [
  { codes: ['AF', 'AH'], up: 'KD', down: 'IO', worn: 'PE' },
  { codes: ['AP', 'AR', 'AT'], up: 'LN', down: 'IY', worn: 'QU' },
  { codes: ['CU', 'BH'], up: 'LQ', down: 'I3', worn: null },
];

function family(books: Books, codes: readonly FixedAssetCode[]) {
  const moves = codes.map((code) => books.movements[code]);
  const sum = (pick: (move: (typeof moves)[number]) => number) =>
    moves.reduce((total, move) => total + pick(move), 0);
  return {
    gross: [
      sum((m) => m.opening.gross),
      sum((m) => m.acquired),
      sum((m) => m.disposed),
      sum((m) => closingOf(m).gross),
    ],
    worn: [
      sum((m) => m.opening.writtenDown),
      sum((m) => m.charged),
      sum((m) => m.releasedOnDisposal),
      sum((m) => closingOf(m).writtenDown),
    ],
  } as const;
}

function form2054(books: Books): Row[] {
  const all = family(
    books,
    families.flatMap(({ codes }) => codes),
  ).gross;
  const ups = families.map(({ codes, up }): Row => {
    const { gross } = family(books, codes);
    return [up, gross[0], null, gross[1]];
  });
  const downs = families.map(({ codes, down }): Row => {
    const { gross } = family(books, codes);
    return [down, null, gross[2], gross[3]];
  });
  return [...ups, ['0G', all[0], null, all[1]], ...downs, ['I4', null, all[2], all[3]]];
}

function form2055(books: Books): Row[] {
  const worn = families.flatMap(({ codes, worn }): Row[] =>
    worn === null ? [] : [[worn, ...family(books, codes).worn]],
  );
  return [
    ...worn,
    [
      '0N',
      ...family(
        books,
        families.flatMap(({ codes }) => codes),
      ).worn,
    ],
  ];
}

function provisionRow(code: string, { opening, allowed, released }: ProvisionMovement): Row {
  return [code, opening, allowed, released, opening + allowed - released];
}

function form2056(books: Books): Row[] {
  const { risks, customers } = books.provisions;
  const all = {
    opening: risks.opening + customers.opening,
    allowed: risks.allowed + customers.allowed,
    released: risks.released + customers.released,
  };
  return [
    ['4A', null, null, null, books.liabilities.DP],
    provisionRow('5Z', risks),
    provisionRow('6T', customers),
    provisionRow('7B', customers),
    provisionRow('7C', all),
    ['UE', null, all.allowed, all.released],
  ];
}

function receivables(books: Books): Row[] {
  const { assets, notes } = books;
  const debtors = assets.BZ.gross - notes.vatReceivable - notes.incomeTaxReceivable;
  const short: [string, number][] = [
    ['VA', notes.doubtfulCustomers],
    ['UX', assets.BX.gross - notes.doubtfulCustomers],
    ['VM', notes.incomeTaxReceivable],
    ['VB', notes.vatReceivable],
    ['VR', debtors],
    ['VS', assets.CH.gross],
  ];
  const withinYear = short.reduce((total, [, amount]) => total + amount, 0);
  const deposits = assets.BH.gross;
  return [
    ['UT', deposits, null, deposits],
    ...short.map(([code, amount]): Row => [code, amount, amount]),
    ['VT', withinYear + deposits, withinYear, deposits],
  ];
}

function debts(books: Books): Row[] {
  const { liabilities, notes } = books;
  const { owed } = notes;
  const long = notes.loans - notes.loansDueWithinYear - notes.loansDueAfterFiveYears;
  const sundry = liabilities.DV - notes.associates;
  const short: [string, number][] = [
    ['8B', liabilities.DX],
    ['8C', owed.staff],
    ['8D', owed.social],
    ['8E', owed.incomeTax],
    ['VW', owed.vat],
    ['VQ', owed.otherTaxes],
    ['8J', liabilities.DZ],
    ['8K', liabilities.EA],
    ['8L', liabilities.EB],
  ];
  const rows: Row[] = [
    ['7Y', liabilities.DS, null, liabilities.DS],
    ['7Z', liabilities.DT, null, liabilities.DT],
    ['VG', notes.overdraft, notes.overdraft],
    ['VH', notes.loans, notes.loansDueWithinYear, long, notes.loansDueAfterFiveYears],
    ['8A', sundry, null, sundry],
    ...short.map(([code, amount]): Row => [code, amount, amount]),
    ['VI', notes.associates, null, notes.associates],
  ];
  const column = (index: 1 | 2 | 3 | 4) => rows.reduce((total, row) => total + (row[index] ?? 0), 0);
  return [
    ...rows,
    ['VY', column(1), column(2), column(3), column(4)],
    ['VJ', notes.newLoans],
    ['VK', notes.repaidLoans],
  ];
}

function form2058C(now: Books, before: Books): Row[] {
  const detail = ({ income, notes }: Books) => ({
    YT: notes.subcontracting,
    XQ: notes.rents,
    SS: notes.fees,
    ST: income.FW - notes.subcontracting - notes.rents - notes.fees,
    ZJ: income.FW,
    YW: Math.round(income.FX * 0.35),
    '9Z': income.FX - Math.round(income.FX * 0.35),
    YX: income.FX,
  });
  const [current, earlier] = [detail(now), detail(before)];
  return [
    ['ZE', now.notes.dividends, before.notes.dividends],
    ...(['YT', 'XQ', 'SS', 'ST', 'ZJ', 'YW', '9Z', 'YX'] as const).map((code): Row => [
      code,
      current[code],
      earlier[code],
    ]),
  ];
}

/** Forms 2054 to 2058-C. The headcount stands on page 11 for closings up to 2019, on page 16 afterwards. */
export function noteForms(now: Books, before: Books): LiasseLine[] {
  const headcount: Row = ['YP', now.notes.headcount, before.notes.headcount];
  const late = now.closing >= '2020-01-01';
  return [
    ...page('C', '05', form2054(now)),
    ...page('C', '06', form2055(now)),
    ...page('C', '07', form2056(now)),
    ...page('C', '08', [...receivables(now), ...debts(now)]),
    ...page('C', '11', [...form2058C(now, before), ...(late ? [] : [headcount])]),
    ...(late ? page('C', '16', [headcount]) : []),
  ];
}
