import type { LiasseLine } from '../../accounts/filing-sheet.ts';
import { printedAmount } from './figures.ts';
import type { Amount } from './form-template.ts';

/** The keyed lines of a form, looked up by code; remembers which amounts found a cell. */
export type Ledger = { print: (code: string, amount: Amount) => string; unprinted: () => string[] };

/**
 * `unprinted` names what the form has no cell for (`VG.m2`): a form must never lose an amount silently. For the
 * same reason, throws when a code is there twice.
 */
export function ledger(lines: readonly LiasseLine[]): Ledger {
  const byCode = new Map(lines.map((own) => [own.code, own]));
  if (byCode.size < lines.length) throw new Error('The same code stands twice on a form');
  const waiting = new Set<string>();
  for (const own of lines)
    for (const amount of ['m1', 'm2', 'm3', 'm4'] as const)
      if (own[amount] !== null) waiting.add(`${own.code}.${amount}`);
  return {
    print(code, amount) {
      waiting.delete(`${code}.${amount}`);
      return printedAmount(byCode.get(code)?.[amount] ?? null);
    },
    unprinted: () => [...waiting],
  };
}
