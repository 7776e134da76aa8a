import type { FigureName } from './names.ts';

type Values = Readonly<Record<FigureName, { value: number | null }>>;

/** The lines of the liabilities side that the Banque de France itemises, none of them a part of another. */
export const itemisedLiabilities = [
  'capitaux_propres_et_assimiles',
  'autres_fonds_propres',
  'total_provisions_pour_risques_et_charges',
  'dettes1_emprunts_obligataires_et_convertibles',
  'dettes2_autres_emprunts_obligataires',
  'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
  'emprunts_et_dettes_financieres_divers',
] as const satisfies readonly FigureName[];

/** What is left of the total once the itemised lines are taken away. */
export type Remainder = {
  /** Euros; negative when the lines exceed the total, which then does not add up. */
  value: number;
  /** Lines that were not received: they stand within the remainder. */
  absent: readonly FigureName[];
};

/**
 * Total liabilities less the lines itemised: trade and tax debts, advances, deferred income… and every line that
 * was not received. Null when the total was not.
 */
export function remainderOf(figures: Values): Remainder | null {
  const total = figures.total_passif.value;
  if (total === null) return null;
  const absent = itemisedLiabilities.filter((name) => figures[name].value === null);
  const itemised = itemisedLiabilities.reduce((sum, name) => sum + (figures[name].value ?? 0), 0);
  return { value: total - itemised, absent };
}

/**
 * « Trésorerie nette, calcul Bilanscope »: FRNG − BFR, in euros. Null when either is absent. The Banque de France
 * gives none, and its « disponibilités » are before bank overdrafts: the two are not to be confused.
 */
export function netTreasury(figures: Values): number | null {
  const frng = figures.fonds_roulement_net_global.value;
  const bfr = figures.besoin_en_fonds_de_roulement.value;
  return frng === null || bfr === null ? null : frng - bfr;
}

/** Whether shares of total liabilities mean something: the total is above zero, and no line or remainder below. */
export function liabilitiesCanBeShared(figures: Values): boolean {
  const remainder = remainderOf(figures);
  const total = figures.total_passif.value;
  if (remainder === null || total === null || total <= 0 || remainder.value < 0) return false;
  return itemisedLiabilities.every((name) => (figures[name].value ?? 0) >= 0);
}
