import type { Difference } from '#domain/filed/changes/difference.ts';

type Line = Pick<Difference, 'page' | 'code' | 'label' | 'rank'>;

/** What totals are called in speech: on their forms, several are « TOTAL (I) ». By page and code. */
const names: Readonly<Record<string, string>> = {
  '04.HN': 'Résultat de l’exercice',
  '02.DI': 'Résultat de l’exercice (au bilan)',
  '04.R6': 'Résultat du groupe',
  '04.R8': 'Résultat, part du groupe',
  '02.310': 'Résultat de l’exercice',
  '01.136': 'Résultat de l’exercice (au bilan)',
  '03.FJ': 'Chiffre d’affaires',
  '02.DL': 'Capitaux propres',
  '01.142': 'Capitaux propres',
  '02.DO': 'Autres fonds propres',
  '02.EE': 'Total du passif',
  '01.CO': 'Total de l’actif',
  '01.180': 'Total du passif',
  '01.110': 'Total de l’actif',
  '02.DR': 'Provisions pour risques et charges',
  '02.EC': 'Total des dettes',
  '03.GG': 'Résultat d’exploitation',
  '03.GV': 'Résultat financier',
  '03.GW': 'Résultat courant avant impôts',
  '04.HI': 'Résultat exceptionnel',
  '01.BJ': 'Actif immobilisé',
  '01.CJ': 'Actif circulant',
};

/** What a line is called: in speech where its form only says « TOTAL », else by its official label. */
export function lineName({ page, code, label, rank }: Line): string {
  return (rank === null ? null : names[`${page}.${code}`]) ?? label ?? `Code ${code}`;
}
