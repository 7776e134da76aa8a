import type { FigureDefinition } from './definition.ts';
import type { FigureName } from './names.ts';

/** Every figure, in reading order: activity, equity, debt, balance, total. */
export const catalogue: readonly FigureDefinition[] = [
  {
    name: 'chiffre_affaires_ht',
    label: 'Chiffre d’affaires HT',
    theme: 'activity',
    measure: 'flow',
    origin: { kind: 'line', line: 'FL', form: '2052' },
    definition:
      'Ventes de marchandises et production vendue de biens et de services, hors taxes, France et exportation.',
    part: null,
    headline: true,
  },
  {
    name: 'valeur_ajoutee_bdf',
    label: 'Valeur ajoutée (BdF)',
    theme: 'activity',
    measure: 'flow',
    origin: { kind: 'bdf' },
    definition:
      'Valeur ajoutée au sens de la Banque de France\u00A0: elle n’est pas calculée de la même façon que la valeur ajoutée classique.',
    part: null,
    headline: true,
  },
  {
    name: 'excedent_brut_exploitation',
    label: 'Excédent brut d’exploitation (BdF)',
    theme: 'activity',
    measure: 'flow',
    origin: { kind: 'bdf' },
    definition:
      'Excédent brut d’exploitation (EBE) au sens de la Banque de France\u00A0: ce que l’exploitation dégage avant amortissements, charges financières et impôt.',
    part: null,
    headline: true,
  },
  {
    name: 'resultat_exercice',
    label: 'Résultat de l’exercice',
    theme: 'activity',
    measure: 'flow',
    origin: { kind: 'line', line: 'HN', form: '2053' },
    definition: 'Bénéfice (positif) ou perte (négatif) de l’exercice.',
    part: null,
    headline: true,
  },
  {
    name: 'capacite_autofinancement',
    label: 'Capacité d’autofinancement (BdF)',
    theme: 'activity',
    measure: 'flow',
    origin: { kind: 'bdf' },
    definition:
      'Capacité d’autofinancement (CAF) au sens de la Banque de France\u00A0: ce que l’activité de l’exercice laisse pour investir, rembourser ou distribuer.',
    part: null,
    headline: true,
  },
  {
    name: 'capitaux_propres_et_assimiles',
    label: 'Capitaux propres',
    theme: 'equity',
    measure: 'stock',
    origin: { kind: 'line', line: 'DL', form: '2051' },
    definition: 'Capitaux propres et assimilés\u00A0: total I du passif.',
    part: null,
    headline: true,
  },
  {
    name: 'capital_social_inclus_dans_capitaux_propres_et_assimiles',
    label: 'Capital social',
    theme: 'equity',
    measure: 'stock',
    origin: { kind: 'line', line: 'DA', form: '2051' },
    definition: 'Capital social ou individuel, compris dans les capitaux propres.',
    part: { of: 'capitaux_propres_et_assimiles', label: 'dont capital social' },
    headline: false,
  },
  {
    name: 'autres_fonds_propres',
    label: 'Autres fonds propres',
    theme: 'equity',
    measure: 'stock',
    origin: { kind: 'line', line: 'DO', form: '2051' },
    definition:
      'Produits des émissions de titres participatifs et avances conditionnées\u00A0: total II du passif.',
    part: null,
    headline: false,
  },
  {
    name: 'total_provisions_pour_risques_et_charges',
    label: 'Provisions pour risques et charges',
    theme: 'equity',
    measure: 'stock',
    origin: { kind: 'line', line: 'DR', form: '2051' },
    definition: 'Provisions pour risques et charges\u00A0: total III du passif.',
    part: null,
    headline: false,
  },
  {
    name: 'dettes1_emprunts_obligataires_et_convertibles',
    label: 'Emprunts obligataires convertibles',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'DS', form: '2051' },
    definition: 'Emprunts obligataires convertibles.',
    part: null,
    headline: false,
  },
  {
    name: 'dettes2_autres_emprunts_obligataires',
    label: 'Autres emprunts obligataires',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'DT', form: '2051' },
    definition: 'Autres emprunts obligataires.',
    part: null,
    headline: false,
  },
  {
    name: 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
    label: 'Emprunts et dettes auprès des établissements de crédit',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'DU', form: '2051' },
    definition: 'Emprunts et dettes auprès des établissements de crédit, toutes échéances.',
    part: null,
    headline: false,
  },
  {
    name: 'dettes4_maturite_a_un_an_au_plus',
    label: 'Dettes bancaires à un an au plus',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'VG2 + VH2', form: '2057' },
    definition: 'Dettes auprès des établissements de crédit dont l’échéance est à un an au plus.',
    part: {
      of: 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
      label: 'dont à un an au plus',
    },
    headline: false,
  },
  {
    name: 'total_dettes_stables',
    label: 'Dettes stables',
    theme: 'debt',
    measure: 'stock',
    origin: {
      kind: 'formula',
      formula:
        'emprunts obligataires convertibles + autres emprunts obligataires + dettes auprès des établissements de crédit − part à un an au plus',
    },
    definition:
      'Endettement à plus d’un an. Un terme absent compte pour zéro dans ce calcul de la Banque de France.',
    part: null,
    headline: true,
  },
  {
    name: 'emprunts_et_dettes_financieres_divers',
    label: 'Emprunts et dettes financières divers',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'DV', form: '2051' },
    definition: 'Emprunts et dettes financières divers, comptes courants d’associés compris.',
    part: null,
    headline: false,
  },
  {
    name: 'groupes_et_associes',
    label: 'Groupe et associés',
    theme: 'debt',
    measure: 'stock',
    origin: { kind: 'line', line: 'VI', form: '2057' },
    definition:
      'Dettes envers le groupe et les associés. Comprises dans les emprunts et dettes financières divers, jamais à y ajouter.',
    part: { of: 'emprunts_et_dettes_financieres_divers', label: 'dont groupe et associés' },
    headline: false,
  },
  {
    name: 'fonds_roulement_net_global',
    label: 'Fonds de roulement net global',
    theme: 'balance',
    measure: 'stock',
    origin: { kind: 'bdf' },
    definition:
      'Fonds de roulement net global (FRNG), calculé par la Banque de France\u00A0: ressources stables moins emplois stables.',
    part: null,
    headline: true,
  },
  {
    name: 'besoin_en_fonds_de_roulement',
    label: 'Besoin en fonds de roulement',
    theme: 'balance',
    measure: 'stock',
    origin: { kind: 'bdf' },
    definition:
      'Besoin en fonds de roulement (BFR), calculé par la Banque de France\u00A0: ce que le cycle d’exploitation immobilise. Négatif, il dégage des ressources.',
    part: null,
    headline: true,
  },
  {
    name: 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement',
    label: 'FRNG / BFR',
    theme: 'balance',
    measure: 'ratio',
    origin: {
      kind: 'formula',
      formula:
        'fonds de roulement net global × 100 ÷ besoin en fonds de roulement, si aucun des deux n’est négatif',
    },
    definition:
      'Part du besoin en fonds de roulement couverte par le fonds de roulement net global, en pourcentage.',
    part: null,
    headline: false,
  },
  {
    name: 'disponibilites',
    label: 'Disponibilités',
    theme: 'balance',
    measure: 'stock',
    origin: { kind: 'bdf' },
    definition: 'Disponibilités retenues par la Banque de France.',
    part: null,
    headline: true,
  },
  {
    name: 'total_passif',
    label: 'Total du passif',
    theme: 'total',
    measure: 'stock',
    origin: { kind: 'line', line: 'EE', form: '2051' },
    definition: 'Total général du passif, égal au total du bilan.',
    part: null,
    headline: false,
  },
];

const byName = new Map(catalogue.map((definition) => [definition.name, definition]));

/** The definition of a figure; every name has one. */
export function definitionOf(name: FigureName): FigureDefinition {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`No definition of ${name}`);
  return found;
}
