import type { Case } from '#contract/cases.ts';
import { asksCommitment } from '#domain/confidentiality.ts';

import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { secondsPerPage } from '../../../documents/recognition/pace.ts';
import type { Progress } from '../../../files/download.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { Listed } from '../listed.ts';
import type { Task } from '../queue/reading-queue.ts';
import { isRead, leftWords, readWords, receivedWords, type Known } from './state-words.ts';

import styles from './DocumentList.module.css';

type Props = {
  current: Case;
  listed: Listed;
  known: Known;
  /** Null when nothing is under way for it. */
  task: Task | null;
  received: () => Progress | null;
  onRead: () => void;
  onStop: () => void;
};

/** One document: how far it is read, and the way to read it or to stop. */
export function DocumentRow({ current, listed, known, task, received, onRead, onStop }: Props) {
  const { title, deposit, confidentiality } = listed;
  const closed = asksCommitment(confidentiality) && !current.commitment;
  const failed = (known.held?.failed.length ?? 0) > 0;
  const active = task?.kind === 'waiting' || task?.kind === 'running';
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <strong>{title}</strong> <small>{deposit}</small> <Badge confidentiality={confidentiality} />
      </div>
      <div className={styles['state']}>
        {task?.kind === 'running' ? (
          <Running known={known} received={received} title={title} />
        ) : (
          <span>{stateWords(known, task)}</span>
        )}
        {task?.kind === 'failed' && (
          <small role="alert" className={styles['failure']}>
            {task.failure.title} {task.failure.detail}
          </small>
        )}
      </div>
      <div className={`${styles['action']} screen-only`}>
        {closed && (
          <GiveCommitment current={current} variant="quiet">
            {`pour lire\u00A0: ${title}`}
          </GiveCommitment>
        )}
        {!closed && active && (
          <Button variant="quiet" onClick={onStop}>
            Arrêter<span className="visually-hidden">{` la lecture\u00A0: ${title}`}</span>
          </Button>
        )}
        {!closed && !active && (!isRead(known) || failed) && (
          <Button variant="quiet" onClick={onRead}>
            {verb(known, task)}
            <span className="visually-hidden">{`\u00A0: ${title}`}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function Running({ known, received, title }: Pick<Props, 'known' | 'received'> & { title: string }) {
  useNow(500);
  const { texts, held } = known;
  if (held === null) return <span>{receivedWords(received())}</span>;
  return (
    <>
      <progress
        aria-label={`Lecture\u00A0: ${title}`}
        max={held.pages}
        value={texts.size + held.failed.length}
      />
      <span>{`${readWords(known)}, ${leftWords(known, secondsPerPage()) ?? ''}`}</span>
    </>
  );
}

function stateWords(known: Known, task: Task | null): string {
  const read = readWords(known);
  if (task?.kind === 'waiting') return `en attente${known.texts.size > 0 ? ` (${read})` : ''}`;
  const left = isRead(known) ? null : leftWords(known, secondsPerPage());
  return left === null ? read : `${read}, reste ${left} au plus`;
}

function verb({ texts, held }: Known, task: Task | null): string {
  if (task?.kind === 'failed' || isRead({ texts, held })) return 'Réessayer';
  return held !== null || texts.size > 0 ? 'Lire le reste' : 'Lire';
}
