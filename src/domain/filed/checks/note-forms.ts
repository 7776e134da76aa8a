import type { RuleTable } from './rule.ts';

/**
 * What the notes print (2054 to 2058-C), and what they repeat of the balance sheet. Their other totals are left out:
 * INPI does not key every line that they gather.
 */
export const noteRules: RuleTable = {
  types: ['C'],
  years: { '03': ['m3', 'm4'], '11': ['m1', 'm2'] },
  written: [
    {
      name: 'Immobilisations\u00A0: brut en fin = début + augmentations − diminutions',
      source: '2054, total général',
      over: 'cells',
      equation: '05.I4.m3 = 05.0G.m1 + 05.0G.m2 + 05.0G.m3 - 05.I4.m1 - 05.I4.m2',
    },
    {
      name: 'Le même brut au tableau des immobilisations et au bilan',
      source: '2054, total général\u202F; 2050, total I',
      over: 'cells',
      equation: '05.I4.m3 = 01.BJ.m1',
    },
    {
      name: 'Amortissements\u00A0: fin = début + augmentations − diminutions',
      source: '2055, colonnes 1 à 4',
      over: 'rows',
      page: '06',
      codes: 'CY PE QU 0N',
      equation: 'm4 = m1 + m2 - m3',
    },
    {
      name: 'Provisions\u00A0: fin = début + dotations − reprises',
      source: '2056, colonnes 1 à 4',
      over: 'rows',
      page: '07',
      codes: '3Z 5Z 6A 6E 6N 6T 6X 7B 7C',
      equation: 'm4 = m1 + m2 - m3',
    },
    {
      name: 'Total général des provisions = réglementées + risques et charges + dépréciation',
      source: '2056, total général I + II + III',
      over: 'columns',
      page: '07',
      columns: ['m1', 'm2', 'm3', 'm4'],
      equation: '7C = 3Z + 5Z + 7B',
    },
    {
      name: 'Les mêmes provisions réglementées au tableau et au bilan',
      source: '2056, total I\u202F; 2051, provisions réglementées',
      over: 'cells',
      equation: '07.3Z.m4 = 02.DK.m1',
    },
    {
      name: 'Les mêmes provisions pour risques et charges au tableau et au bilan',
      source: '2056, total II\u202F; 2051, total III',
      over: 'cells',
      equation: '07.5Z.m4 = 02.DR.m1',
    },
    {
      name: 'Créances\u00A0: brut = à un an au plus + à plus d’un an',
      source: '2057, état des créances',
      over: 'rows',
      page: '08',
      codes: 'UL UP UT VA UX Z1 UY UZ VM VB VN VP VC VR VS VT',
      equation: 'm1 = m2 + m3',
    },
    {
      name: 'Dettes\u00A0: brut = à un an au plus + de un à cinq ans + à plus de cinq ans',
      source: '2057, état des dettes',
      over: 'rows',
      page: '08',
      codes: '7Y 7Z VG VH 8A 8B 8C 8D 8E VW VX VQ 8J VI 8K Z2 8L VY',
      equation: 'm1 = m2 + m3 + m4',
    },
    {
      name: 'Emprunts bancaires de l’état des dettes = ceux du bilan',
      source: '2057, emprunts\u202F; 2051, établissements de crédit',
      over: 'cells',
      equation: '02.DU.m1 = 08.VG.m1 + 08.VH.m1',
    },
    {
      name: 'Les mêmes dettes fournisseurs à l’état des dettes et au bilan',
      source: '2057, fournisseurs\u202F; 2051, dettes fournisseurs',
      over: 'cells',
      equation: '08.8B.m1 = 02.DX.m1',
    },
    {
      name: 'Charges externes\u00A0: le même total en annexe et au compte de résultat',
      source: '2058-C, total correspondant à la ligne FW du 2052',
      over: 'years',
      equation: '11.ZJ = 03.FW',
    },
    {
      name: 'Impôts et taxes\u00A0: le même total en annexe et au compte de résultat',
      source: '2058-C, total correspondant à la ligne FX du 2052',
      over: 'years',
      equation: '11.YX = 03.FX',
    },
  ],
};
