import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import type { ShownFigures } from '../figures/words/value-words.ts';

/** A company as it is taken away: its figures as received, or why there are none. */
export type ExportedCompany = { siren: Siren; name: string | null } & (
  | { figures: ShownFigures; absence: null }
  | { figures: null; absence: string }
);

/** In whose name, why, when and by which version something is taken away. */
export type ExportContext = {
  agent: string;
  demarche: string;
  objet: string;
  /** ISO 8601. */
  madeAt: string;
  version: string;
  /** Whether companies and figures are invented. */
  demo: boolean;
};

/** @param now milliseconds; the clock of the machine unless told. */
export function exportContext(session: Session, current: Case, now = Date.now()): ExportContext {
  const { agent, version, demo } = session;
  return {
    agent: agent === null ? 'non identifié' : [agent.name, agent.organisation].filter(Boolean).join(', '),
    demarche: current.demarche.label,
    objet: current.objet,
    madeAt: new Date(now).toISOString(),
    version,
    demo,
  };
}

/** What every file that leaves says of its use. */
export const restrictionSentence =
  'Les comptes non publics et les chiffres de la Banque de France sont confidentiels\u00A0: ' +
  'ce qui est exporté ne s’utilise que dans le cadre de la mission indiquée, et ne se rediffuse pas.';
