import type { RuleTable } from './rule.ts';

/** The columns of the assets. */
export const amounts = ['m1', 'm2', 'm3', 'm4'] as const;
/** The columns of a form with N and N-1. */
export const yearly = ['m1', 'm2'] as const;
const totals = ['m3', 'm4'] as const;

/** Where a year stands on each page of the complete forms. */
export const completeYears: RuleTable['years'] = {
  '01': ['m3', 'm4'],
  '02': ['m1', 'm2'],
  '03': ['m3', 'm4'],
  '04': ['m1', 'm2'],
  '11': ['m1', 'm2'],
};

/** Lines of the fixed assets of 2050. */
export const fixedAssets = 'AB CX AF AH AJ AL AN AP AR AT AV AX CS CU BB BD BF BH';
const currentAssets = 'BL BN BP BR BT BV BX BZ CB CD CF CH';

/** « AB CX » as a sum: « AB + CX ». */
export function sumOf(codes: string): string {
  return codes.split(' ').join(' + ');
}

/**
 * What holds on company accounts and on consolidated ones alike: totals that the forms 2050 to 2053 print, by the
 * captions of their blanks (« TOTAL GENERAL 0 à V », « I ‐ II + III ‐ IV + V ‐ VI »).
 */
export const sharedRules: RuleTable = {
  types: ['C', 'K'],
  years: completeYears,
  written: [
    {
      name: 'Net = brut − amortissements et provisions',
      source: '2050, colonnes 1 à 3',
      over: 'rows',
      page: '01',
      codes: `AA ${fixedAssets} BJ ${currentAssets} CJ CW CM CN CO`,
      equation: 'm3 = m1 - m2',
    },
    {
      name: 'Total de l’actif circulant = somme de ses lignes',
      source: '2050, total II',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: `CJ = ${sumOf(currentAssets)}`,
    },
    {
      name: 'Total général de l’actif = somme de ses totaux',
      source: '2050, total général 0 à V',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: 'CO = AA + BJ + CJ + CW + CM + CN',
    },
    {
      name: 'Total des dettes = somme de ses lignes',
      source: '2051, total IV',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'EC = DS + DT + DU + DV + DW + DX + DY + DZ + EA + EB',
    },
    {
      name: 'Actif net = passif',
      source: '2050, total général\u202F; 2051, total général',
      over: 'years',
      equation: '01.CO = 02.EE',
    },
    {
      name: 'Total = France + export',
      source: '2052, chiffre d’affaires',
      over: 'rows',
      page: '03',
      codes: 'FA FD FG FJ',
      equation: 'm3 = m1 + m2',
    },
    {
      name: 'Chiffre d’affaires = ventes et production vendue',
      source: '2052, chiffres d’affaires nets',
      over: 'columns',
      page: '03',
      columns: amounts,
      equation: 'FJ = FA + FD + FG',
    },
    {
      name: 'Produits d’exploitation = somme de leurs lignes',
      source: '2052, total I',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'FR = FJ + FM + FN + FO + FP + FQ',
    },
    {
      name: 'Charges d’exploitation = somme de leurs lignes',
      source: '2052, total II',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GF = FS + FT + FU + FV + FW + FX + FY + FZ + GA + GB + GC + GD + GE',
    },
    {
      name: 'Résultat d’exploitation = produits − charges',
      source: '2052, I − II',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GG = FR - GF',
    },
    {
      name: 'Produits financiers = somme de leurs lignes',
      source: '2052, total V',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GP = GJ + GK + GL + GM + GN + GO',
    },
    {
      name: 'Charges financières = somme de leurs lignes',
      source: '2052, total VI',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GU = GQ + GR + GS + GT',
    },
    {
      name: 'Résultat financier = produits − charges',
      source: '2052, V − VI',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GV = GP - GU',
    },
    {
      name: 'Résultat courant = exploitation + opérations en commun + financier',
      source: '2052, I − II + III − IV + V − VI',
      over: 'columns',
      page: '03',
      columns: totals,
      equation: 'GW = GG + GH - GI + GV',
    },
    {
      name: 'Produits exceptionnels = somme de leurs lignes',
      source: '2053, total VII',
      over: 'columns',
      page: '04',
      columns: yearly,
      equation: 'HD = HA + HB + HC',
    },
    {
      name: 'Charges exceptionnelles = somme de leurs lignes',
      source: '2053, total VIII',
      over: 'columns',
      page: '04',
      columns: yearly,
      equation: 'HH = HE + HF + HG',
    },
    {
      name: 'Résultat exceptionnel = produits − charges',
      source: '2053, VII − VIII',
      over: 'columns',
      page: '04',
      columns: yearly,
      equation: 'HI = HD - HH',
    },
  ],
};
