import type { RuleTable } from './rule.ts';

const amounts = ['m1', 'm2', 'm3', 'm4'] as const;
const closings = ['m3', 'm4'] as const;
const yearly = ['m1', 'm2'] as const;

const currentAssets = '050 + 060 + 064 + 068 + 072 + 080 + 084 + 088 + 092';
const operatingCharges = '234 + 236 + 238 + 240 + 242 + 244 + 250 + 252 + 254 + 256 + 262';

/** What the simplified forms 2033-A and 2033-B print; « dont » lines (209, 243, 24A…) are parts of others. */
export const simplifiedRules: RuleTable = {
  types: ['S'],
  years: { '01': ['m3', 'm4'], '02': ['m1', 'm2'] },
  written: [
    {
      name: 'Net = brut − amortissements et provisions',
      source: '2033-A, actif, colonnes 1 à 3',
      over: 'rows',
      page: '01',
      codes: '010 014 028 040 044 050 060 064 068 072 080 084 088 092 096 110',
      equation: 'm3 = m1 - m2',
    },
    {
      name: 'Actif immobilisé = somme de ses lignes',
      source: '2033-A, total I de l’actif',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: '044 = 010 + 014 + 028 + 040',
    },
    {
      name: 'Actif circulant = somme de ses lignes',
      source: '2033-A, total II de l’actif',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: `096 = ${currentAssets}`,
    },
    {
      name: 'Total général de l’actif = somme de ses totaux',
      source: '2033-A, total général de l’actif',
      over: 'columns',
      page: '01',
      columns: amounts,
      equation: '110 = 044 + 096',
    },
    {
      name: 'Capitaux propres = somme de leurs lignes',
      source: '2033-A, total I du passif',
      over: 'columns',
      page: '01',
      columns: closings,
      equation: '142 = 120 + 124 + 126 + 130 + 132 + 134 + 136 + 140',
    },
    {
      name: 'Total des dettes = somme de ses lignes',
      source: '2033-A, total III du passif',
      over: 'columns',
      page: '01',
      columns: closings,
      equation: '176 = 156 + 164 + 166 + 172 + 174',
    },
    {
      name: 'Total général du passif = somme de ses totaux',
      source: '2033-A, total général du passif',
      over: 'columns',
      page: '01',
      columns: closings,
      equation: '180 = 142 + 154 + 176',
    },
    {
      name: 'Actif net = passif',
      source: '2033-A, totaux généraux',
      over: 'columns',
      page: '01',
      columns: closings,
      equation: '110 = 180',
    },
    {
      name: 'Produits d’exploitation = somme de leurs lignes',
      source: '2033-B, total I',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: '232 = 210 + 214 + 218 + 222 + 224 + 226 + 230',
    },
    {
      name: 'Charges d’exploitation = somme de leurs lignes',
      source: '2033-B, total II',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: `264 = ${operatingCharges}`,
    },
    {
      name: 'Résultat d’exploitation = produits − charges',
      source: '2033-B, I − II',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: '270 = 232 - 264',
    },
    {
      name: 'Résultat = produits − charges',
      source: '2033-B, bénéfice ou perte',
      over: 'columns',
      page: '02',
      columns: yearly,
      equation: '310 = 270 + 280 + 290 - 294 - 300 - 306',
    },
    {
      name: 'Le même résultat au compte de résultat et au bilan',
      source: '2033-B, bénéfice ou perte\u202F; 2033-A, résultat de l’exercice',
      over: 'years',
      equation: '02.310 = 01.136',
    },
  ],
};

/** The little that INPI keys of banks. */
export const bankRules: RuleTable = {
  types: ['B'],
  years: {},
  written: [
    {
      name: 'Actif = passif',
      source: 'Banque, totaux',
      over: 'columns',
      page: '01',
      columns: yearly,
      equation: 'A3 = P9',
    },
    {
      name: 'Le même résultat au compte de résultat et au bilan',
      source: 'Banque, résultat de l’exercice',
      over: 'columns',
      page: '01',
      columns: yearly,
      equation: 'R3 = P8',
    },
  ],
};

/** The little that INPI keys of insurers. */
export const insuranceRules: RuleTable = {
  types: ['A'],
  years: {},
  written: [
    {
      name: 'Actif = passif',
      source: 'Assurance, totaux',
      over: 'columns',
      page: '01',
      columns: yearly,
      equation: 'A2 = P3',
    },
  ],
};
