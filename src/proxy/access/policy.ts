import type { SourceName } from '#contract/session.ts';

import type { Demarche } from '../config/demarches.ts';
import type { Agent } from './agent.ts';

/** Whether a procedure is open to an agent: no restriction, or the agent's SIRET or e-mail domain is listed. */
export function isOpenTo({ agents }: Demarche, { siret, email }: Agent): boolean {
  if (agents === null) return true;
  const domain = email?.split('@').at(-1)?.toLowerCase();
  return (
    (siret !== null && agents.sirets.includes(siret)) ||
    (domain !== undefined && agents.emailDomains.some((listed) => listed.toLowerCase() === domain))
  );
}

/** Whether a procedure opens one of these sources. */
export function opens({ sources }: Demarche, ...wanted: readonly SourceName[]): boolean {
  return wanted.some((source) => sources.includes(source));
}

/** The SIRET in whose name data is asked; null when the procedure takes the agent's and the identity gives none. */
export function recipientOf({ recipient }: Demarche, agent: Agent): string | null {
  return recipient === 'agent' ? agent.siret : recipient;
}
