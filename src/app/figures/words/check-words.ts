import type { Figures } from '#contract/figures.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';
import { checkValue, type UncheckedReason } from '#domain/figures/value-checks.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatRatio } from '../../format/percent.ts';
import { percentDecimals, type Year } from './value-words.ts';

/** How a value stands against the formula that its source states. */
export type CheckWords =
  | { state: 'verified' }
  | { state: 'differs'; words: string }
  | { state: 'not_computable'; words: string };

/** Says it beside the value; null where no formula is stated, or the value itself says that there is none. */
export function checkWords(
  name: FigureName,
  year: Year,
  { precision, ratioPrecision }: Pick<Figures, 'precision' | 'ratioPrecision'>,
  unit: AmountUnit,
): CheckWords | null {
  // What was worked out here of filed lines has nothing to be checked against.
  if (year.filed !== undefined) return null;
  const check = checkValue(name, year.figures, { amounts: precision, ratio: ratioPrecision });
  if (check.kind === 'verified') return { state: 'verified' };
  if (check.kind === 'not_computable') {
    const words = reasonWords(check.reason, year);
    return words === null ? null : { state: 'not_computable', words };
  }
  const computed =
    name === ratioName ? formatRatio(check.computed, percentDecimals) : formatAmount(check.computed, unit);
  return { state: 'differs', words: `d’après la formule\u00A0: ${computed}` };
}

function reasonWords(reason: UncheckedReason, { figures }: Year): string | null {
  const frng = figures.fonds_roulement_net_global.value;
  const words: Record<UncheckedReason, string | null> = {
    no_formula: null,
    not_received: null,
    terms_absent: 'non vérifiable\u00A0: termes non transmis',
    term_negative: frng !== null && frng < 0 ? 'FRNG négatif' : 'BFR négatif',
    divisor_zero: 'BFR nul',
  };
  return words[reason];
}
