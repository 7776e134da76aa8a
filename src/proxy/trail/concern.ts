import type { AccessLine } from './access-line.ts';

/** What accesses may be searched or protected by; null for any. An agent is told by id, or by a part of the name. */
export type Concern = { siren: string | null; agent: string | null; case: string | null };

export function concerns({ siren, agent, case: caseId }: Concern, line: AccessLine): boolean {
  return (
    (siren === null || line.siren === siren) &&
    (caseId === null || line.case === caseId) &&
    (agent === null || isAgent(agent, line.agent))
  );
}

function isAgent(told: string, agent: AccessLine['agent']): boolean {
  if (agent === null) return false;
  return agent.id === told || agent.name.toLocaleLowerCase('fr').includes(told.toLocaleLowerCase('fr'));
}
