import { ratioName, type FigureName } from '../../figures/names.ts';
import type { CellAddress } from '../accounts.ts';

/** Types of accounts of which figures are worked out: complete (2050 to 2057) and simplified (2033). */
export type FormedType = 'C' | 'S';

/** A cell that a figure takes, added or taken away. Addresses are those of the exercise itself. */
export type Term = { address: CellAddress; sign: 1 | -1 };

type Formula = readonly Term[];

/**
 * Value added and the aggregates built upon it, as the PCG and the published formulas of the « ratios INPI/BCE » have
 * them. FRNG and BFR are in net values, so that what is left of one by the other is the treasury of the same balance:
 * CD + CF − EH.
 */
const addedValue = '03.FJ.m3 +03.FM.m3 +03.FN.m3 -03.FS.m3 -03.FT.m3 -03.FU.m3 -03.FV.m3 -03.FW.m3';
const addedValueSimplified =
  '02.210.m1 +02.214.m1 +02.218.m1 +02.222.m1 +02.224.m1 -02.234.m1 -02.236.m1 -02.238.m1 -02.240.m1 -02.242.m1';

const complete: Readonly<Record<Exclude<FigureName, typeof ratioName>, Formula | null>> = {
  chiffre_affaires_ht: terms('03.FJ.m3'),
  valeur_ajoutee_bdf: terms(addedValue),
  excedent_brut_exploitation: terms(`${addedValue} +03.FO.m3 -03.FX.m3 -03.FY.m3 -03.FZ.m3`),
  resultat_exercice: terms('04.HN.m1'),
  capacite_autofinancement: terms(
    '03.GW.m3 +03.GA.m3 +03.GB.m3 +03.GC.m3 +03.GD.m3 -03.FP.m3 +03.GQ.m3 -03.GM.m3 +04.HA.m1 -04.HE.m1 -04.HJ.m1 -04.HK.m1',
  ),
  fonds_roulement_net_global: terms(
    '02.DL.m1 +02.DO.m1 +02.DR.m1 +02.DS.m1 +02.DT.m1 +02.DU.m1 +02.DV.m1 -02.EH.m1 -01.AA.m3 -01.BJ.m3 -01.CW.m3 -01.CM.m3',
  ),
  besoin_en_fonds_de_roulement: terms(
    '01.CJ.m3 -01.CD.m3 -01.CF.m3 +01.CN.m3 -02.DW.m1 -02.DX.m1 -02.DY.m1 -02.DZ.m1 -02.EA.m1 -02.EB.m1 -02.ED.m1',
  ),
  disponibilites: terms('01.CF.m3'),
  capital_social_inclus_dans_capitaux_propres_et_assimiles: terms('02.DA.m1'),
  capitaux_propres_et_assimiles: terms('02.DL.m1'),
  autres_fonds_propres: terms('02.DO.m1'),
  total_provisions_pour_risques_et_charges: terms('02.DR.m1'),
  dettes1_emprunts_obligataires_et_convertibles: terms('02.DS.m1'),
  dettes2_autres_emprunts_obligataires: terms('02.DT.m1'),
  dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: terms('02.DU.m1'),
  dettes4_maturite_a_un_an_au_plus: terms('08.VG.m2 +08.VH.m2'),
  total_dettes_stables: terms('02.DS.m1 +02.DT.m1 +02.DU.m1 -08.VG.m2 -08.VH.m2'),
  emprunts_et_dettes_financieres_divers: terms('02.DV.m1'),
  groupes_et_associes: terms('08.VI.m1'),
  total_passif: terms('02.EE.m1'),
};

/**
 * Null where form 2033 has no line of its own: it does not tell banks from other lenders (156), nor exceptional
 * operations on capital from the others, which the CAF leaves out.
 */
const simplified: typeof complete = {
  chiffre_affaires_ht: terms('02.210.m1 +02.214.m1 +02.218.m1'),
  valeur_ajoutee_bdf: terms(addedValueSimplified),
  excedent_brut_exploitation: terms(`${addedValueSimplified} +02.226.m1 -02.244.m1 -02.250.m1 -02.252.m1`),
  resultat_exercice: terms('02.310.m1'),
  capacite_autofinancement: null,
  fonds_roulement_net_global: null,
  besoin_en_fonds_de_roulement: terms(
    '01.096.m3 -01.080.m3 -01.084.m3 -01.164.m3 -01.166.m3 -01.172.m3 -01.174.m3',
  ),
  disponibilites: terms('01.084.m3'),
  capital_social_inclus_dans_capitaux_propres_et_assimiles: terms('01.120.m3'),
  capitaux_propres_et_assimiles: terms('01.142.m3'),
  autres_fonds_propres: null,
  total_provisions_pour_risques_et_charges: terms('01.154.m3'),
  dettes1_emprunts_obligataires_et_convertibles: null,
  dettes2_autres_emprunts_obligataires: null,
  dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: null,
  dettes4_maturite_a_un_an_au_plus: null,
  total_dettes_stables: null,
  emprunts_et_dettes_financieres_divers: null,
  groupes_et_associes: terms('01.169.m2'),
  total_passif: terms('01.180.m3'),
};

const formulas = { C: complete, S: simplified } as const;

/** What a figure is taken from; null where the form has no line for it, and for the ratio, taken from two figures. */
export function formulaOf(type: FormedType, name: FigureName): Formula | null {
  return name === ratioName ? null : formulas[type][name];
}

function terms(written: string): Formula {
  return written.split(' ').map((part) => ({
    address: part.replace(/^[+-]/, '') as CellAddress,
    sign: part.startsWith('-') ? -1 : 1,
  }));
}
