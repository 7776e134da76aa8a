import type { FigureName } from '#domain/figures/names.ts';

/**
 * The cells of the tax return that the Banque de France transmits, by their code in DGFiP's dictionary
 * (`code_nref`): the labels beside them come from that dictionary, and may be missing.
 */
const figures: ReadonlyMap<string, FigureName> = new Map(
  Object.entries({
    '300414': 'capital_social_inclus_dans_capitaux_propres_et_assimiles',
    '300438': 'capitaux_propres_et_assimiles',
    '302359': 'total_provisions_pour_risques_et_charges',
    '300451': 'dettes1_emprunts_obligataires_et_convertibles',
    '300453': 'dettes2_autres_emprunts_obligataires',
    '300455': 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
    '300458': 'emprunts_et_dettes_financieres_divers',
    '300476': 'total_passif',
    '300506': 'chiffre_affaires_ht',
    '300606': 'resultat_exercice',
    '301195': 'groupes_et_associes',
  } as const),
);

/** The figure that a cell holds; null for a cell that is none of ours. */
export function figureOfCell(code: string): FigureName | null {
  return figures.get(code.trim()) ?? null;
}
