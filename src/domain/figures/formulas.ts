import type { FigureName } from './names.ts';
import { ratioIsRefused } from './ratio.ts';

type Values = Readonly<Record<FigureName, { value: number | null }>>;

/** The terms of `total_dettes_stables`, and whether each is added or taken away (seed bilans_entreprises_bdf). */
export const stableDebtTerms: readonly { name: FigureName; sign: 1 | -1 }[] = [
  { name: 'dettes1_emprunts_obligataires_et_convertibles', sign: 1 },
  { name: 'dettes2_autres_emprunts_obligataires', sign: 1 },
  { name: 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit', sign: 1 },
  { name: 'dettes4_maturite_a_un_an_au_plus', sign: -1 },
];

/**
 * The stable debt by the seed's formula, in euros. There, and only there, an absent term counts as zero.
 *
 * @returns null when every term is absent.
 */
export function stableDebt(figures: Values): number | null {
  if (stableDebtTerms.every(({ name }) => figures[name].value === null)) return null;
  return stableDebtTerms.reduce((sum, { name, sign }) => sum + sign * (figures[name].value ?? 0), 0);
}

/** FRNG × 100 / BFR, in percent; null when a term is absent or negative, or the BFR is zero. */
export function workingCapitalRatio(figures: Values): number | null {
  const frng = figures.fonds_roulement_net_global.value;
  const bfr = figures.besoin_en_fonds_de_roulement.value;
  return frng === null || bfr === null || ratioIsRefused(frng, bfr) ? null : (frng * 100) / bfr;
}
