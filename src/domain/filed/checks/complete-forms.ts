import type { RuleTable } from './rule.ts';
import { amounts, completeYears, fixedAssets, sumOf, yearly } from './shared-forms.ts';

/** What the forms 2050 to 2053 of a company print beside, and the result on both. */
export const companyRules: RuleTable = {
  types: ['C'],
  years: completeYears,
  written: [
    {
      name: 'Total de l’actif immobilisé = somme de ses lignes',
      source: '2050, total I',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: `BJ = ${sumOf(fixedAssets)}`,
    },
    {
      name: 'Capitaux propres = somme de leurs lignes',
      source: '2051, total I',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'DL = DA + DB + DC + DD + DE + DF + DG + DH + DI + DJ + DK',
    },
    {
      name: 'Autres fonds propres = somme de leurs lignes',
      source: '2051, total II',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'DO = DM + DN',
    },
    {
      name: 'Provisions pour risques et charges = somme de leurs lignes',
      source: '2051, total III',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'DR = DP + DQ',
    },
    {
      name: 'Total général du passif = somme de ses totaux',
      source: '2051, total général I à V',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'EE = DL + DO + DR + EC + ED',
    },
    {
      name: 'Total des produits = I + III + V + VII',
      source: '2053, total des produits',
      over: 'years',
      equation: '04.HL = 03.FR + 03.GH + 03.GP + 04.HD',
    },
    {
      name: 'Total des charges = II + IV + VI + VIII + IX + X',
      source: '2053, total des charges',
      over: 'years',
      equation: '04.HM = 03.GF + 03.GI + 03.GU + 04.HH + 04.HJ + 04.HK',
    },
    {
      name: 'Résultat = produits − charges',
      source: '2053, bénéfice ou perte',
      over: 'columns',
      page: '04',
      columns: yearly,
      equation: 'HN = HL - HM',
    },
    {
      name: 'Le même résultat au compte de résultat et au bilan',
      source: '2053, bénéfice ou perte\u202F; 2051, résultat de l’exercice',
      over: 'years',
      equation: '04.HN = 02.DI',
    },
  ],
};

/** What consolidated accounts print beside. Totals whose detail INPI's table leaves in doubt are not checked. */
export const consolidatedRules: RuleTable = {
  types: ['K'],
  years: completeYears,
  written: [
    {
      name: 'Intérêts minoritaires = somme de leurs lignes',
      source: 'Passif consolidé, total III',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'P7 = P4 + P5 + P6',
    },
    {
      name: 'Total général du passif = somme de ses totaux',
      source: 'Passif consolidé, total général',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: 'EE = DL + DO + P7 + DR + EC + ED',
    },
    {
      name: 'Résultat consolidé = part des minoritaires + part du groupe',
      source: 'Compte de résultat consolidé, résultat net',
      over: 'columns',
      page: '04',
      columns: yearly,
      equation: 'R6 = R7 + R8',
    },
    {
      name: 'La même part du groupe au compte de résultat et au bilan',
      source: 'Compte de résultat et passif consolidés',
      over: 'years',
      equation: '04.R8 = 02.P2',
    },
  ],
};
