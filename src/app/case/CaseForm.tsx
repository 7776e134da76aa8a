import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

import type { Session } from '#contract/session.ts';

import { problemOf } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CaseFields } from './CaseFields.tsx';
import { openCase } from './current-case.ts';
import { blankDraft, draftErrors, isCommitted, type CaseDraft } from './draft.ts';

import styles from './CaseForm.module.css';

type Props = {
  /** What the fields start with; a blank draft otherwise. */
  start?: CaseDraft;
  /** Whether the case is opened to read what asks for the commitment. */
  needsCommitment?: boolean;
  onOpen?: () => void;
  /** Beside the button. */
  children?: ReactNode;
};

/** Opens a case for the company in sight. */
export function CaseForm(props: Props) {
  const { data: session } = useQuery(sessionQuery());
  return session === undefined ? (
    <Skeleton lines={4} height="2.75rem" />
  ) : (
    <Form session={session} {...props} />
  );
}

function Form({ session, start, needsCommitment = false, onOpen, children }: Props & { session: Session }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(start ?? blankDraft(session));
  const [submitted, setSubmitted] = useState(false);
  const opening = useMutation({
    mutationFn: () =>
      openCase(client, {
        demarche: draft.demarche,
        objet: draft.objet.trim(),
        commitment: isCommitted(draft, session),
      }),
    onSuccess: ({ objet }) => {
      announce(`Dossier ouvert\u00A0: ${objet}.`);
      onOpen?.();
    },
  });
  const errors = draftErrors(draft);
  if (needsCommitment && !isCommitted(draft, session))
    errors.commitment = 'Cochez l’engagement\u00A0: ce que vous demandez à lire en dépend.';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    flushSync(() => setSubmitted(true));
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong === null) opening.mutate();
    else wrong.focus();
  };
  return (
    <form noValidate className={styles['form']} onSubmit={submit}>
      <CaseFields session={session} draft={draft} errors={submitted ? errors : {}} onChange={setDraft} />
      {opening.error !== null && <ProblemNotice problem={problemOf(opening.error)} />}
      <div className={styles['actions']}>
        <Button variant="primary" type="submit" disabled={opening.isPending}>
          Consulter
        </Button>
        {children}
      </div>
    </form>
  );
}
