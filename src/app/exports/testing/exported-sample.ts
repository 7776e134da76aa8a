import { parseSiren } from '#domain/siren.ts';

import { madeFigures } from '../../figures/testing/made-figures.ts';
import type { ExportContext, ExportedCompany } from '../exported.ts';

/** A company ready to be taken away, with what a test changes. */
export function exportedSample(changes: Partial<ExportedCompany> = {}): ExportedCompany {
  const siren = parseSiren('000314153');
  if (siren === null) throw new Error('not a SIREN');
  const figures = madeFigures([
    {
      closing: '2025-12',
      figures: { chiffre_affaires_ht: { value: 4702, given: 2.53 }, resultat_exercice: -48 },
    },
    { closing: '2024-12', figures: { chiffre_affaires_ht: 4586 } },
  ]);
  const made = { siren, name: 'ATELIERS MENETRIER (FICTIVE)', figures, absence: null, ...changes };
  return made as ExportedCompany;
}

/** In whose name it is, with what a test changes. */
export function exportContextSample(changes: Partial<ExportContext> = {}): ExportContext {
  return {
    agent: 'Camille Agent, Commune',
    demarche: 'Marchés publics',
    objet: 'marché n° 2026-041',
    madeAt: '2026-11-21T10:30:00.000Z',
    version: '1.2.3',
    demo: true,
    ...changes,
  };
}
