/** The 21 figures of the Banque de France, under the seed's own field names. */
export const figureNames = [
  'chiffre_affaires_ht',
  'valeur_ajoutee_bdf',
  'excedent_brut_exploitation',
  'resultat_exercice',
  'capacite_autofinancement',
  'fonds_roulement_net_global',
  'besoin_en_fonds_de_roulement',
  'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement',
  'disponibilites',
  'capital_social_inclus_dans_capitaux_propres_et_assimiles',
  'capitaux_propres_et_assimiles',
  'autres_fonds_propres',
  'total_provisions_pour_risques_et_charges',
  'dettes1_emprunts_obligataires_et_convertibles',
  'dettes2_autres_emprunts_obligataires',
  'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
  'dettes4_maturite_a_un_an_au_plus',
  'total_dettes_stables',
  'emprunts_et_dettes_financieres_divers',
  'groupes_et_associes',
  'total_passif',
] as const;

export type FigureName = (typeof figureNames)[number];

/** The only figure that is a percentage; all others are amounts in euros. */
export const ratioName =
  'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement' satisfies FigureName;
