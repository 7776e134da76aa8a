import type { Figures } from '#contract/figures.ts';
import type { FilingView, Source } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import { catalogue } from '#domain/figures/catalogue.ts';
import { addressOf, type Cell, type FiledAccounts } from '#domain/filed/accounts.ts';
import type { BdfConfrontation, ConfrontedFigure } from '#domain/filed/against-bdf/against-bdf.ts';
import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import type { Difference } from '#domain/filed/changes/difference.ts';
import { formulaOf } from '#domain/filed/figures/formulas.ts';
import { keyingsOf } from '#domain/filed/labels/keyed-twice.ts';

import { columnWords, currencySign } from '../cell-words.ts';
import { keyingRemarks } from '../keying-words.ts';
import { lineName } from '../line-names.ts';
import type { Fact, FactDocument, FactSide } from './kept-facts.ts';

/** Where the filings of a company come from, to be cited with what was read in them. */
export type FilingsRead = {
  filings: readonly FilingView[];
  metadata: ReadonlyMap<string, Metadata>;
  source: Source;
  fetchedAt: string;
};

function differenceId({ kind, before, after }: Confrontation, difference: Difference): string {
  const { form, page, code, series } = difference;
  return [kind, before.filingId, after.filingId, form ?? page, code, series].join('|');
}

const roles = {
  restated: ['dépôt de l’exercice (N)', 'dépôt de l’exercice suivant (N-1)'],
  again: ['dépôt précédent', 'dépôt suivant pour la même clôture'],
} as const;

/** A difference between two filings, as it may be kept. */
export function factOfDifference(
  confrontation: Confrontation,
  difference: Difference,
  read: FilingsRead,
): Fact {
  const { kind, before, after } = confrontation;
  const { form, page, code, label, change } = difference;
  const [first, second] = roles[kind];
  return {
    id: differenceId(confrontation, difference),
    kind,
    line: { form, page, code, name: lineName(difference), label },
    sides: [
      filedSide(first, before, difference.before === null ? [] : [difference.before], read),
      filedSide(second, after, difference.after === null ? [] : [difference.after], read),
    ],
    change,
    currency: currencySign(before),
  };
}

/** A figure of the Banque de France that differs from the filing, as it may be kept; null where none was compared. */
export function factOfBdf(
  { closing, accounts }: BdfConfrontation,
  figure: ConfrontedFigure,
  figures: Figures,
  read: FilingsRead,
): Fact | null {
  if (accounts === null || (accounts.type !== 'C' && accounts.type !== 'S')) return null;
  const year = figures.years.find((year) => year.closing === closing);
  const addresses = (formulaOf(accounts.type, figure.name) ?? []).map(({ address }) => address);
  const [page = ''] = addresses[0]?.split('.') ?? [];
  const form = figure.cells[0]?.source.line.form ?? null;
  return {
    id: ['bdf', accounts.filingId, figure.name].join('|'),
    kind: 'bdf',
    line: {
      form: form ?? accounts.lines.find((line) => line.page === page)?.form ?? null,
      page,
      code: addresses.map((address) => address.split('.')[1]).join(' + '),
      name: catalogue.find(({ name }) => name === figure.name)?.label ?? figure.name,
      label: figure.cells[0]?.source.line.label ?? null,
    },
    sides: [
      filedSide('dépôt de la même clôture', accounts, figure.cells, read),
      {
        role: 'Banque de France',
        amount: figure.bdf,
        cells: [],
        from: {
          kind: 'bdf',
          figure: figure.name,
          closing,
          received: year?.figures[figure.name].received ?? null,
          receivedUnit: figures.receivedUnit.name,
          source: figures.source,
          fetchedAt: figures.fetchedAt,
        },
      },
    ],
    change: figure.gap,
    currency: '€',
  };
}

function filedSide(
  role: string,
  accounts: FiledAccounts,
  cells: readonly Cell[],
  read: FilingsRead,
): FactSide {
  return {
    role,
    amount: cells.length === 0 ? null : cells.reduce((sum, { value }) => sum + value, 0),
    cells: cells.map((cell) => ({
      address: addressOf(cell.source),
      column: columnWords(cell.source),
      amount: cell.value,
      keyings: keyingsOf(cell),
    })),
    from: documentOf(accounts, cells[0]?.source.line.documentPage ?? null, read),
  };
}

function documentOf(
  { filingId, closing, depositDate, keyedBy }: FiledAccounts,
  keyedPage: number | null,
  { filings, metadata, source, fetchedAt }: FilingsRead,
): FactDocument {
  const identity = metadata.get(filingId)?.identity;
  const filing = filings.find(({ id }) => id === filingId);
  return {
    kind: 'filing',
    filingId,
    name: filing?.documentName ?? null,
    confidentiality: filing?.confidentiality ?? 'unknown',
    depositNumber: identity?.depositNumber ?? null,
    closing,
    depositDate,
    keyedBy,
    keying: keyedBy === 'agent' || identity === undefined ? [] : keyingRemarks(identity),
    keyedPage,
    source,
    fetchedAt,
  };
}
