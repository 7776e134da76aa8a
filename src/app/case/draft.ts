import { objetMaxLength } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';

/** A case being written. */
export type CaseDraft = {
  /** Id of the procedure; empty until one is chosen. */
  demarche: string;
  objet: string;
  /** Null until the agent touches the box: it then shows whether the commitment was given since login. */
  commitment: boolean | null;
};

/** One sentence by field, for those that cannot be sent as they are. */
export type CaseErrors = { demarche?: string; objet?: string; commitment?: string };

/** A new draft: the procedure is preset where the agent has only one. */
export function blankDraft(session: Session | undefined): CaseDraft {
  const only = session?.demarches.length === 1 ? session.demarches[0] : undefined;
  return { demarche: only?.id ?? '', objet: '', commitment: null };
}

/** Whether the commitment goes with the draft: as the box was left, else as it was given since login. */
export function isCommitted(draft: CaseDraft, session: Session): boolean {
  return draft.commitment ?? session.committed.includes(draft.demarche);
}

/** What must be mended before a draft opens a case. */
export function draftErrors({ demarche, objet }: CaseDraft): CaseErrors {
  const errors: CaseErrors = {};
  if (demarche === '') errors.demarche = 'Choisissez la démarche au nom de laquelle vous consultez.';
  const { length } = objet.trim();
  if (length === 0) errors.objet = 'Indiquez l’objet\u00A0: la référence ou le motif de la consultation.';
  if (length > objetMaxLength)
    errors.objet = `L’objet a ${length}\u00A0caractères\u00A0: ${length - objetMaxLength} de trop.`;
  return errors;
}
