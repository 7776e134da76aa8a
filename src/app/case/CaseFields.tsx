import { useId } from 'react';

import { objetMaxLength } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import { commitmentSentence } from '#domain/confidentiality.ts';

import { Field } from '../ui/Field.tsx';
import { isCommitted, type CaseDraft, type CaseErrors } from './draft.ts';

import styles from './CaseFields.module.css';

type Props = {
  session: Session;
  draft: CaseDraft;
  errors: CaseErrors;
  onChange: (draft: CaseDraft) => void;
};

/** In whose name the agent asks, why, and what they commit to. */
export function CaseFields({ session, draft, errors, onChange }: Props) {
  const id = useId();
  const { length } = draft.objet.trim();
  return (
    <>
      <Field id={`${id}-demarche`} label="Démarche" error={errors.demarche}>
        {(control) => (
          <select
            {...control}
            value={draft.demarche}
            onChange={(event) => onChange({ ...draft, demarche: event.target.value, commitment: null })}
          >
            <option value="" disabled hidden>
              Choisir une démarche
            </option>
            {session.demarches.map((demarche) => (
              <option key={demarche.id} value={demarche.id}>
                {demarche.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${id}-objet`}
        label="Objet"
        error={errors.objet}
        hint="La référence ou le motif, transmis à la source avec chaque demande."
        aside={`${length}\u202F/\u202F${objetMaxLength}`}
      >
        {(control) => (
          <input
            {...control}
            value={draft.objet}
            autoComplete="off"
            onChange={(event) => onChange({ ...draft, objet: event.target.value })}
          />
        )}
      </Field>
      <Commitment id={`${id}-commitment`} error={errors.commitment} {...{ session, draft, onChange }} />
    </>
  );
}

type CommitmentProps = Omit<Props, 'errors'> & { id: string; error: string | undefined };

function Commitment({ id, error, session, draft, onChange }: CommitmentProps) {
  const committed = isCommitted(draft, session);
  return (
    <div className={styles['commitment']}>
      <input
        type="checkbox"
        id={id}
        checked={committed}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange({ ...draft, commitment: event.target.checked })}
      />
      <label htmlFor={id}>{commitmentSentence}</label>
      <p id={`${id}-note`} className={error === undefined ? styles['note'] : styles['error']}>
        {error ?? commitmentNote(committed, session.committed.includes(draft.demarche))}
      </p>
    </div>
  );
}

function commitmentNote(committed: boolean, before: boolean): string {
  if (committed && before) return 'Engagement déjà pris pour cette démarche.';
  if (committed) return 'Votre engagement est enregistré avec le dossier.';
  return 'Sans cet engagement, les comptes non publics et les chiffres de la Banque de France restent fermés.';
}
