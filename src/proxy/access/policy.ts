import type { SourceName } from '#contract/session.ts';
import { asksCommitment, type Confidentiality } from '#domain/confidentiality.ts';

import type { Demarche } from '../config/demarches.ts';
import type { Agent } from './agent.ts';

/** What an agent asks of a source within a case. */
export type Access = {
  demarche: Demarche;
  agent: Agent;
  source: SourceName;
  /** Of what would be shown; null for a list, which shows nothing of a document. */
  confidentiality: Confidentiality | null;
  /** Whether the agent has given the commitment under this procedure. */
  committed: boolean;
};

/** Why an access is refused, from the first thing that is checked to the last. */
export const refusalGrounds = [
  /** The procedure is kept to others. */
  'demarche_closed',
  /** The procedure does not open the source. */
  'source_closed',
  /** The procedure asks in the name of the agent's administration, and the identity gives no SIRET. */
  'recipient_missing',
  /** The data is confidential, or may be. */
  'commitment_missing',
] as const;

export type RefusalGround = (typeof refusalGrounds)[number];

/** `recipient`: the SIRET in whose name the source is asked. */
export type Decision = { allowed: true; recipient: string } | { allowed: false; ground: RefusalGround };

/** Who may ask what: every route that asks a source asks here first. */
export function decide({ demarche, agent, source, confidentiality, committed }: Access): Decision {
  if (!isOpenTo(demarche, agent)) return { allowed: false, ground: 'demarche_closed' };
  if (!opens(demarche, source)) return { allowed: false, ground: 'source_closed' };
  const recipient = demarche.recipient === 'agent' ? agent.siret : demarche.recipient;
  if (recipient === null) return { allowed: false, ground: 'recipient_missing' };
  if (confidentiality !== null && asksCommitment(confidentiality) && !committed)
    return { allowed: false, ground: 'commitment_missing' };
  return { allowed: true, recipient };
}

/** Whether a procedure is open to an agent: no restriction, or the agent's SIRET or e-mail domain is listed. */
export function isOpenTo({ agents }: Demarche, { siret, email }: Agent): boolean {
  if (agents === null) return true;
  const domain = domainOf(email);
  return (
    (siret !== null && agents.sirets.includes(siret)) ||
    (domain !== null && agents.emailDomains.some((listed) => listed.toLowerCase() === domain))
  );
}

/** Null without exactly one `@`: what software takes for the domain of any other text differs. */
function domainOf(email: string | null): string | null {
  const [, domain, ...others] = email?.split('@') ?? [];
  return domain === undefined || others.length > 0 ? null : domain.toLowerCase();
}

/** Whether a procedure opens one of these sources. */
export function opens({ sources }: Demarche, ...wanted: readonly SourceName[]): boolean {
  return wanted.some((source) => sources.includes(source));
}
