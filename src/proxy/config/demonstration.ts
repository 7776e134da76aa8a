import { randomBytes } from 'node:crypto';

import type { Agent } from '../access/agent.ts';
import { Secret } from '../access/secret.ts';
import type { Demarche } from './demarches.ts';

/** SIRET of the invented administration: no SIREN starts with 000. */
const fictitiousSiret = '00010401800015';

/** The agent of the demonstration, said to be fictitious on every screen. */
export const fictitiousAgent: Omit<Agent, 'id'> = {
  name: 'Camille Agent (fictif)',
  organisation: 'Commune de Démonstration (fictive)',
  siret: fictitiousSiret,
  email: null,
};

/** The procedures of the demonstration: the matrix of the seeds, with tokens that live as long as the process. */
export function demonstrationDemarches(): Demarche[] {
  const procedures = [
    { id: 'marches', label: 'Marchés publics', sources: ['inpi', 'bdf'] },
    { id: 'aides', label: 'Aides publiques', sources: ['inpi', 'bdf'] },
    { id: 'fraude', label: 'Détection de la fraude', sources: ['inpi'] },
  ] as const;
  return procedures.map(({ id, label, sources }) => ({
    id,
    label,
    context: label,
    recipient: fictitiousSiret,
    token: new Secret(randomBytes(24).toString('base64url')),
    sources: [...sources],
    download: 'original',
    agents: null,
  }));
}
