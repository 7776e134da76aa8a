import type { FigureName } from '#domain/figures/names.ts';

/** Codes of the declared cells; the other figures are calculated. */
export const nref: Partial<Record<FigureName, string>> = {
  chiffre_affaires_ht: '300506',
  total_passif: '300476',
  resultat_exercice: '300606',
  groupes_et_associes: '301195',
  capitaux_propres_et_assimiles: '300438',
  capital_social_inclus_dans_capitaux_propres_et_assimiles: '300414',
  total_provisions_pour_risques_et_charges: '302359',
  dettes1_emprunts_obligataires_et_convertibles: '300451',
  dettes2_autres_emprunts_obligataires: '300453',
  dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: '300455',
  emprunts_et_dettes_financieres_divers: '300458',
};

export type Cell = [value: unknown, evolution?: unknown];

/** One exercise as the service writes it: declared cells with their labels, calculated ones in an object. */
export function exercise(date: unknown, cells: Partial<Record<FigureName, Cell>>): unknown {
  const declared = Object.entries(cells).filter(([name]) => nref[name as FigureName] !== undefined);
  const calculated = Object.entries(cells).filter(([name]) => nref[name as FigureName] === undefined);
  return {
    data: {
      annee: typeof date === 'string' ? date.slice(0, 4) : null,
      date_arrete_exercice: date,
      valeurs_calculees: [
        Object.fromEntries(
          calculated.map(([name, [valeur, evolution = null]]) => [name, { valeur, evolution }]),
        ),
      ],
      declarations: [
        {
          numero_imprime: '2051',
          donnees: declared.map(([name, [value, evolution = null]]) => ({
            code_nref: nref[name as FigureName],
            valeurs: [value],
            evolution,
            intitule: 'CHIFFRES D’AFFAIRES NETS',
          })),
        },
      ],
    },
    links: {},
    meta: {},
  };
}

/** A whole answer of the service. */
export const answer = (...data: unknown[]) => ({ data, links: {}, meta: { count: data.length } });
