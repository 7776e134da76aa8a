import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { problemOf } from '../api/client.ts';
import { casesQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';
import { announce } from '../ui/announce.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { resumeCase, useCurrentCase } from './current-case.ts';

import styles from './CaseList.module.css';

/** The agent's other cases, newest first; nothing where there is none. */
export function CaseList({ onChoose }: { onChoose: () => void }) {
  const client = useQueryClient();
  const { data: cases = [] } = useQuery(casesQuery());
  const { current } = useCurrentCase();
  const resuming = useMutation({
    mutationFn: (id: string) => resumeCase(client, id),
    onSuccess: ({ objet }) => {
      announce(`Dossier repris\u00A0: ${objet}.`);
      onChoose();
    },
  });
  const others = cases.filter(({ id }) => id !== current?.id);
  if (others.length === 0) return null;
  return (
    <section className={styles['resume']}>
      <h2>Reprendre un dossier</h2>
      {resuming.error !== null && <ProblemNotice problem={problemOf(resuming.error)} />}
      <ul>
        {others.map(({ id, objet, demarche, openedAt, commitment }) => (
          <li key={id}>
            <button type="button" onClick={() => void (resuming.isPending || resuming.mutate(id))}>
              <strong>{objet}</strong>
              <span>
                {demarche.label} · ouvert le {formatInstant(openedAt)}
                {commitment ? '' : ' · sans engagement'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
