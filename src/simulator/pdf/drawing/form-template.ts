import type { AccountsType, LiasseLine } from '../../accounts/filing-sheet.ts';
import form2033a from './templates/2033-a.json' with { type: 'json' };
import form2033b from './templates/2033-b.json' with { type: 'json' };
import form2050 from './templates/2050.json' with { type: 'json' };
import form2051 from './templates/2051.json' with { type: 'json' };
import form2052 from './templates/2052.json' with { type: 'json' };
import form2053 from './templates/2053.json' with { type: 'json' };
import form2057 from './templates/2057.json' with { type: 'json' };
import groupAssets from './templates/k-actif.json' with { type: 'json' };
import groupLiabilities from './templates/k-passif.json' with { type: 'json' };
import groupIncomeEnd from './templates/k-resultat-suite.json' with { type: 'json' };
import groupIncome from './templates/k-resultat.json' with { type: 'json' };

export type Amount = 'm1' | 'm2' | 'm3' | 'm4';

/** A code and an amount printed inside another row's label: « (dont écart d’équivalence [EK] 1 200 ) ». */
type Inset = { label: string; code: string; amount: Amount };

/**
 * One printed row. `codes` follows the table's columns: a code is printed in a box before the amount, an empty
 * string is an amount without a box, null no cell at all. The first code is the one under which INPI keys the row.
 */
export type FormRow = {
  label: string;
  codes: readonly (string | null)[];
  style?: 'total' | 'result';
  /** Printed at the right end of the label: « (IV) ». */
  mark?: string;
  insets?: readonly Inset[];
};

/** Rows under the same vertical bands, outermost first; two sections may share their outer band. */
export type FormSection = { bands: readonly string[]; rows: readonly FormRow[] };

export type FormColumn = { amount: Amount; title: string; width: number };

export type FormTable = { columns: readonly FormColumn[]; sections: readonly FormSection[] };

/** `number` is null for consolidated accounts, which no official form covers. `identity`: the form asks for the address, the SIREN and the exercise. */
export type FormTemplate = {
  legal: string;
  number: string | null;
  order: string;
  title: string;
  note: string;
  identity: boolean;
  tables: readonly FormTable[];
};

/** The form of each page that INPI keys, by page number of its XML. */
const templates: Readonly<Record<AccountsType, Readonly<Record<string, FormTemplate>>>> = {
  C: {
    '01': form2050 as FormTemplate,
    '02': form2051 as FormTemplate,
    '03': form2052 as FormTemplate,
    '04': form2053 as FormTemplate,
    '08': form2057 as FormTemplate,
  },
  S: { '01': form2033a as FormTemplate, '02': form2033b as FormTemplate },
  K: {
    '01': groupAssets as FormTemplate,
    '02': groupLiabilities as FormTemplate,
    '03': groupIncome as FormTemplate,
    '04': groupIncomeEnd as FormTemplate,
  },
};

const annexTables = new Set(['08']);

/**
 * The forms of a filing in printing order, each with its keyed lines. Balance sheet and income statement are
 * always there; the table of debts (2057) only when it has a line. Other annex tables are not printed.
 */
export function formsOf(
  type: AccountsType,
  lines: readonly LiasseLine[],
): { template: FormTemplate; lines: LiasseLine[] }[] {
  return Object.entries(templates[type])
    .map(([page, template]) => ({ page, template, lines: lines.filter((line) => line.page === page) }))
    .filter(({ page, lines: own }) => own.length > 0 || !annexTables.has(page));
}
