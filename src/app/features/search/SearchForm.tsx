import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';

import type { Session } from '#contract/session.ts';
import { understandCompanyNumber } from '#domain/company-number.ts';
import type { Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { CaseFields } from '../../case/CaseFields.tsx';
import { openCase } from '../../case/current-case.ts';
import { blankDraft, draftErrors, isCommitted, type CaseDraft } from '../../case/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SectionBoundary } from '../../ui/SectionBoundary.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SirenField } from './SirenField.tsx';

import styles from './SearchForm.module.css';

const NameField = lazy(async () => ({ default: (await import('./NameField.tsx')).NameField }));

type Props = {
  /** Whether a case must be opened with the search: none is open, or another is wanted. */
  asksCase: boolean;
  /** Whether the focus goes to the case's fields, which have just been asked for. */
  startsAtCase: boolean;
  /** Undefined until the procedures and the cases are known: the SIREN can be typed meanwhile. */
  session: Session | undefined;
  siren: string;
  onSiren: (text: string) => void;
  /** Called with the company found by its name. */
  onFind: (siren: Siren) => void;
  /** Beside the button. */
  children: ReactNode;
};

/** The SIREN, and the case where one must be opened; nothing typed is lost when something is wrong. */
export function SearchForm({ asksCase, startsAtCase, session, siren, onSiren, onFind, children }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [touched, setTouched] = useState<CaseDraft | null>(null);
  const [submitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    function startAtCase() {
      if (startsAtCase) form.current?.querySelector('select')?.focus();
    },
    [startsAtCase],
  );
  const draft = touched ?? blankDraft(session);
  const opening = useMutation({
    mutationFn: async (known: Session) => {
      const { demarche, objet } = draft;
      await openCase(client, { demarche, objet: objet.trim(), commitment: isCommitted(draft, known) });
    },
  });
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    flushSync(() => setSubmitted(true));
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const number = understandCompanyNumber(siren);
    if (wrong != null || !('siren' in number)) return wrong?.focus();
    if (asksCase && session !== undefined) await opening.mutateAsync(session);
    await navigate(`/entreprises/${number.siren}`);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles['form']}
      onSubmit={(event) => void submit(event).catch(() => null)}
    >
      <SirenField text={siren} submitted={submitted} onChange={onSiren} />
      {session?.search === true && (
        <SectionBoundary>
          <Suspense fallback={<Skeleton lines={1} height="4.25rem" />}>
            <NameField onFind={onFind} />
          </Suspense>
        </SectionBoundary>
      )}
      {session === undefined && <Skeleton lines={3} height="2.75rem" />}
      {session !== undefined && asksCase && (
        <CaseFields
          session={session}
          draft={draft}
          errors={submitted ? draftErrors(draft) : {}}
          onChange={setTouched}
        />
      )}
      {opening.error !== null && <ProblemNotice problem={problemOf(opening.error)} />}
      <div className={styles['actions']}>
        <Button variant="primary" type="submit" disabled={session === undefined || opening.isPending}>
          Consulter
        </Button>
        {children}
      </div>
    </form>
  );
}
