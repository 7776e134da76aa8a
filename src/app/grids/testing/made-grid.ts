import { readGrid, type GridFile } from '#contract/grids.ts';
import type { Grid } from '#domain/grids/grid.ts';

/** The file of a grid of three rows, with what a test changes. */
export function madeGridFile(changes: Partial<GridFile> = {}): GridFile {
  return {
    bilanscope: 'grid',
    version: 1,
    id: 'essai',
    title: 'Essai',
    description: 'Une grille d’essai.',
    rows: [
      { kind: 'heading', label: 'Travail' },
      {
        kind: 'ratio',
        label: 'Coût par personne',
        unit: 'EUR',
        formula: '(salaires + charges) ÷ effectif',
        source: 'Formulaires 2052 et 2058-C',
        duration: 'flow-above',
        accounts: { C: { sum: ['03.FY.m3', '03.FZ.m3'], over: ['16.YP.m1|11.YP.m1'] } },
      },
      {
        kind: 'sum',
        label: 'Valeur ajoutée',
        unit: 'EUR',
        formula: 'chiffre d’affaires − charges externes − achats',
        accounts: { C: { sum: ['03.FJ.m3', '-03.FW.m3', '-03.FS.m3?'] } },
      },
      {
        kind: 'ratio',
        label: 'Délai fournisseurs',
        unit: 'days',
        formula: 'dettes fournisseurs × 360 ÷ (charges externes × 1,2)',
        duration: 'flow-below',
        accounts: { C: { sum: ['02.DX.m1'], over: ['1.2*03.FW.m3'], times: 360 } },
      },
    ],
    ...changes,
  };
}

export function madeGrid(): Grid {
  const read = readGrid(madeGridFile());
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.grid;
}
