import type { AccountsType } from '../../liasse/line.ts';
import { cellAt, isWhole, type Cell, type CellAddress, type FiledAccounts } from '../accounts.ts';
import { companyRules, consolidatedRules } from './complete-forms.ts';
import { noteRules } from './note-forms.ts';
import { rulesOf, type Rule } from './rule.ts';
import { sharedRules } from './shared-forms.ts';
import { bankRules, insuranceRules, simplifiedRules } from './simplified-forms.ts';

/** A term of a sum; its cell is null where the form leaves it empty. */
export type Term = { sign: 1 | -1; address: CellAddress; cell: Cell | null };

/** What became of a rule on the accounts of a filing. */
export type Check = { rule: Rule; terms: readonly Term[] } & (
  | {
      outcome: 'verified' | 'differs';
      result: Cell;
      /** The sum of the terms, whole euros; an empty term counts for nothing in it. */
      sum: number;
      /** What the result has more than the sum, whole euros. */
      gap: number;
    }
  | {
      outcome: 'not-checkable';
      /** The cell of the result is empty, or all those of its terms; or one of them, which the agent may have left out. */
      empty: 'result' | 'terms' | 'unread';
      result: Cell | null;
    }
);

/** A check whose two sides are known, and differ. */
export type Difference = Extract<Check, { outcome: 'verified' | 'differs' }> & { outcome: 'differs' };

/** Two amounts this far apart are one, rounded twice (whole euros). */
export const tolerance = 1;

const tables = [
  sharedRules,
  companyRules,
  consolidatedRules,
  noteRules,
  simplifiedRules,
  bankRules,
  insuranceRules,
].map((table) => ({ types: table.types, rules: rulesOf(table) }));

/** The rules that hold on accounts of a type; none when the type is not known. */
export function rulesFor(type: AccountsType | null): Rule[] {
  return type === null
    ? []
    : tables.filter(({ types }) => types.includes(type)).flatMap(({ rules }) => rules);
}

/**
 * The arithmetic of one filing, in the order of its forms. A rule none of whose cells is filled is left out: the
 * filing does not say that part. An empty cell counts for nothing in a sum, as the forms leave a zero blank; with an
 * empty result, or nothing but empty terms, there is nothing to check.
 */
export function checksOf(accounts: FiledAccounts): Check[] {
  return rulesFor(accounts.type).flatMap((rule): Check[] => {
    const result = cellAt(accounts, rule.result);
    const terms = rule.terms.map((term): Term => ({ ...term, cell: cellAt(accounts, term.address) }));
    const silent = terms.every(({ cell }) => cell === null);
    if (result === null)
      return silent ? [] : [{ rule, terms, outcome: 'not-checkable', empty: 'result', result }];
    if (silent) return [{ rule, terms, outcome: 'not-checkable', empty: 'terms', result }];
    if (!isWhole(accounts) && terms.some(({ cell }) => cell === null))
      return [{ rule, terms, outcome: 'not-checkable', empty: 'unread', result }];
    const sum = terms.reduce((total, { sign, cell }) => total + sign * (cell?.value ?? 0), 0);
    const gap = result.value - sum;
    return [{ rule, terms, outcome: Math.abs(gap) <= tolerance ? 'verified' : 'differs', result, sum, gap }];
  });
}

/** Those of the checks whose two sides differ. */
export function differencesOf(checks: readonly Check[]): Difference[] {
  return checks.filter((check): check is Difference => check.outcome === 'differs');
}

/** Whether rounding each cell of a sum to the euro is enough to explain that it differs. */
export function mayBeRounding({ terms, gap }: Difference): boolean {
  const filled = terms.filter(({ cell }) => cell !== null).length;
  return Math.abs(gap) <= (filled + 1) / 2;
}
