import type { FigureName } from '../../figures/names.ts';

/**
 * The thirteen figures that the Banque de France takes from lines of the tax return, as the seed defines them: they
 * can be set against the filing, line for line. Results and totals first.
 */
export const confrontedFigures = [
  'resultat_exercice',
  'chiffre_affaires_ht',
  'capitaux_propres_et_assimiles',
  'total_passif',
  'capital_social_inclus_dans_capitaux_propres_et_assimiles',
  'autres_fonds_propres',
  'total_provisions_pour_risques_et_charges',
  'dettes1_emprunts_obligataires_et_convertibles',
  'dettes2_autres_emprunts_obligataires',
  'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
  'dettes4_maturite_a_un_an_au_plus',
  'emprunts_et_dettes_financieres_divers',
  'groupes_et_associes',
] as const satisfies readonly FigureName[];
