import type { Filing } from '../../filing.ts';
import { meaningOfLine, type AccountsType } from '../../liasse/line.ts';
import type { Nature } from '../../nature.ts';
import type { FiledAccounts } from '../accounts.ts';
import { keyedTwice, type KeyedTwice } from './keyed-twice.ts';

/** What a filing is called, set against what its keyed accounts hold, and what they hold twice: facts, not faults. */
export type LabelRemark =
  /** « B-S » on the complete forms: the label does not tell the form (see `natureOf`). */
  | { kind: 'label-not-form'; nature: Nature; forms: readonly string[] }
  /** A label that tells its form, on accounts keyed as another. */
  | { kind: 'label-against-type'; nature: Nature; type: AccountsType }
  /** Keyed as one type, with codes of another. */
  | { kind: 'type-against-codes'; type: AccountsType; codesOf: AccountsType; lines: number }
  /** A group's accounts in the list and a company's in the keyed file, or the reverse. */
  | { kind: 'scope-against-list'; type: AccountsType; listedConsolidated: boolean }
  /** Cells keyed more than once, with different amounts in the currency of the accounts (null as there). */
  | { kind: 'keyed-twice'; cells: readonly KeyedTwice[]; currency: string | null };

const types: readonly AccountsType[] = ['C', 'S', 'K', 'B', 'A'];

/** The types that a label may stand for; « B-S » is not there, for it is given to any. */
const typesOfLabel: Readonly<Record<string, readonly AccountsType[]>> = {
  'B-C': ['K'],
  'B-CO': ['C'],
  'B-BA': ['B', 'A'],
  C: ['C'],
  S: ['S'],
  K: ['K'],
  B: ['B'],
  A: ['A'],
};

/** The forms of the complete scheme: balance sheet and income statement. */
const completeForms: readonly string[] = ['2050', '2051', '2052', '2053'];

/** So many lines that only another type explains are no keying slip. */
const telling = 3;

/** What the list calls a filing, and what it is keyed as, against the codes that it holds. */
export function labelRemarksOf(
  { nature, consolidated }: Pick<Filing, 'nature' | 'consolidated'>,
  accounts: FiledAccounts,
): LabelRemark[] {
  const { type, currency } = accounts;
  const cells = keyedTwice(accounts);
  const remarks: LabelRemark[] = cells.length === 0 ? [] : [{ kind: 'keyed-twice', cells, currency }];
  if (type === null) return remarks;
  const forms = completeForms.filter((form) => accounts.lines.some((line) => line.form === form));
  if (nature?.code === 'B-S' && forms.length > 0) remarks.push({ kind: 'label-not-form', nature, forms });
  const expected = nature === null ? undefined : typesOfLabel[nature.code];
  if (consolidated !== null && consolidated !== (type === 'K'))
    remarks.push({ kind: 'scope-against-list', type, listedConsolidated: consolidated });
  else if (nature !== null && expected?.includes(type) === false)
    remarks.push({ kind: 'label-against-type', nature, type });
  const codes = otherCodes(accounts, type);
  if (codes !== null) remarks.push({ kind: 'type-against-codes', type, ...codes });
  return remarks;
}

/** The type that explains more of the lines than the one stated, and how many more; null when none does. */
function otherCodes(
  { lines }: FiledAccounts,
  type: AccountsType,
): { codesOf: AccountsType; lines: number } | null {
  const explained = (by: AccountsType) =>
    lines.filter(({ page, code }) => meaningOfLine(by, page, code) !== null).length;
  const own = explained(type);
  const [best] = types
    .filter((other) => other !== type)
    .map((other) => ({ codesOf: other, lines: explained(other) - own }))
    .toSorted((one, other) => other.lines - one.lines);
  return best === undefined || best.lines < telling ? null : best;
}
