import type { Case } from '#contract/cases.ts';
import { asksCommitment } from '#domain/confidentiality.ts';

import { secondsPerPage } from '../../../documents/recognition/pace.ts';
import { Button } from '../../../ui/Button.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { Listed } from '../listed.ts';
import { taskOf, useReadingQueue } from '../queue/useReadingQueue.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { durationWords, isRead, type Known } from './state-words.ts';

import styles from './DocumentList.module.css';

type Props = {
  current: Case;
  listed: readonly Listed[];
  /** What is known of each, in their order. */
  known: readonly Known[];
};

/** The documents that are searched, and those that are not read yet, with what reading them takes. */
export function DocumentList({ current, listed, known }: Props) {
  const { queue, received, state } = useReadingQueue(current.id);
  const open = listed.filter(
    ({ confidentiality }, index) =>
      (current.commitment || !asksCommitment(confidentiality)) && !isRead(known[index] ?? nothing),
  );
  const keys = listed.map(({ document }) => taskOf(document));
  const active = keys.filter((key) => {
    const kind = state.tasks.get(key)?.kind;
    return kind === 'waiting' || kind === 'running';
  });
  return (
    <>
      <div className={`${styles['head']} screen-only`}>
        {active.length > 0 ? (
          <Button onClick={() => active.forEach((key) => queue.stop(key))}>
            {active.length > 1 ? `Arrêter les ${active.length} lectures` : 'Arrêter la lecture'}
          </Button>
        ) : (
          open.length > 1 && (
            <Button variant="primary" onClick={() => queue.add(open.map(({ document }) => taskOf(document)))}>
              {`Lire les ${open.length} dépôts non lus`}
            </Button>
          )
        )}
        <Wait resumesAt={state.resumesAt} />
        {open.length > 0 && (
          <p>
            {`Un dépôt qui contient du texte se lit en quelques secondes\u00A0; une page numérisée, en ${durationWords(secondsPerPage())}. `}
            Chaque dépôt lu est demandé à l’INPI et inscrit dans « Mes consultations ».
          </p>
        )}
      </div>
      <ul className={styles['list']}>
        {listed.map((one, index) => {
          const key = keys[index] ?? '';
          return (
            <DocumentRow
              key={key}
              current={current}
              listed={one}
              known={known[index] ?? nothing}
              task={state.tasks.get(key) ?? null}
              received={received}
              onRead={() => queue.add([key])}
              onStop={() => queue.stop(key)}
            />
          );
        })}
      </ul>
    </>
  );
}

const nothing: Known = { texts: new Map(), held: null };

function Wait({ resumesAt }: { resumesAt: number | null }) {
  const now = useNow(resumesAt === null ? null : 500);
  if (resumesAt === null) return null;
  const seconds = Math.max(0, Math.ceil((resumesAt - now) / 1000));
  return <p>{`La source demande d’attendre\u00A0: reprise dans ${seconds}\u202Fs.`}</p>;
}
