import { allowedPercentages } from './evolution.ts';
import type { Precision } from './figures.ts';
import { stableDebt, stableDebtTerms, workingCapitalRatio } from './formulas.ts';
import { ratioName, type FigureName } from './names.ts';

/** Why the seed's formula gives nothing to set against a figure. */
export type UncheckedReason =
  | 'not_received'
  | 'terms_absent'
  | 'term_negative'
  | 'divisor_zero'
  /** The seed states no formula for this figure: it is a line of the return, or the Banque de France's own. */
  | 'no_formula';

/**
 * A value as received, against the seed's own formula: `verified` within what rounding of its terms allows,
 * `differs` beyond (`computed` in euros, or percent for the ratio), or not computable.
 */
export type ValueCheck =
  | { kind: 'verified'; computed: number }
  | { kind: 'differs'; computed: number }
  | { kind: 'not_computable'; reason: UncheckedReason };

type Values = Readonly<Record<FigureName, { value: number | null }>>;

/**
 * Checks a figure of one exercise by the seed bilans_entreprises_bdf: `total_dettes_stables` and the ratio are the
 * only two for which it states a formula.
 */
export function checkValue(name: FigureName, figures: Values, precision: Precision): ValueCheck {
  if (name === 'total_dettes_stables') return checkStableDebt(figures, precision.amounts);
  if (name === ratioName) return checkRatio(figures, precision);
  return { kind: 'not_computable', reason: 'no_formula' };
}

/** Each amount is known to ± one unit, the total as each of its terms that came. */
function checkStableDebt(figures: Values, unit: number): ValueCheck {
  const received = figures.total_dettes_stables.value;
  const computed = stableDebt(figures);
  if (received === null) return { kind: 'not_computable', reason: 'not_received' };
  if (computed === null) return { kind: 'not_computable', reason: 'terms_absent' };
  const known = stableDebtTerms.filter(({ name }) => figures[name].value !== null).length;
  return { kind: Math.abs(received - computed) <= unit * (known + 1) ? 'verified' : 'differs', computed };
}

/** FRNG × 100 / BFR, each known to ± one unit; what rounding allows is widened by the ratio's own precision. */
function checkRatio(figures: Values, precision: Precision): ValueCheck {
  const received = figures[ratioName].value;
  const frng = figures.fonds_roulement_net_global.value;
  const bfr = figures.besoin_en_fonds_de_roulement.value;
  if ((frng !== null && frng < 0) || (bfr !== null && bfr < 0))
    return { kind: 'not_computable', reason: 'term_negative' };
  if (bfr === 0) return { kind: 'not_computable', reason: 'divisor_zero' };
  const computed = workingCapitalRatio(figures);
  if (received === null) return { kind: 'not_computable', reason: 'not_received' };
  if (computed === null || frng === null || bfr === null)
    return { kind: 'not_computable', reason: 'terms_absent' };
  // (FRNG − BFR) × 100 / BFR is the ratio less 100 points: the same bounds serve.
  const { least, most } = allowedPercentages(frng, bfr, precision.amounts);
  const within = received >= least + 100 - precision.ratio && received <= most + 100 + precision.ratio;
  return { kind: within ? 'verified' : 'differs', computed };
}
