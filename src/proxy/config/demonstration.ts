import { randomBytes } from 'node:crypto';

import type { SourceName } from '#contract/session.ts';

import type { Agent } from '../access/agent.ts';
import { Secret } from '../access/secret.ts';
import type { Demarche } from './demarches.ts';
import type { Contract } from './upstreams.ts';

/** SIRET of the invented administration: no SIREN starts with 000. */
const fictitiousSiret = '00010401800015';

/** The agent of the demonstration, said to be fictitious on every screen. */
export const fictitiousAgent: Omit<Agent, 'id'> = {
  name: 'Camille Agent',
  organisation: 'Commune de Démonstration (fictive)',
  siret: fictitiousSiret,
  email: null,
};

/** What fraud detection opens: the seeds' matrix in v2; today, the Banque de France and INPI's register too. */
const fraudSources: Readonly<Record<Contract, readonly SourceName[]>> = {
  v2: ['inpi'],
  v3: ['inpi', 'inpi-rne', 'bdf'],
};

/** The procedures of the demonstration, with tokens that live as long as the process. */
export function demonstrationDemarches(contract: Contract): Demarche[] {
  const procedures = [
    { id: 'marches', label: 'Marchés publics', sources: ['inpi', 'bdf'] as const },
    { id: 'aides', label: 'Aides publiques', sources: ['inpi', 'bdf'] as const },
    { id: 'fraude', label: 'Détection de la fraude', sources: fraudSources[contract] },
  ];
  return procedures.map(({ id, label, sources }) => ({
    id,
    label,
    context: label,
    recipient: fictitiousSiret,
    token: new Secret(randomBytes(24).toString('base64url')),
    sources: [...sources],
    download: 'original',
    stampsAgent: false,
    agents: null,
    publicLinks: true,
    grid: null,
  }));
}
