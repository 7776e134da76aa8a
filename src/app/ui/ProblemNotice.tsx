import Info from 'lucide-react/icons/info';
import RotateCw from 'lucide-react/icons/rotate-cw';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState, type ReactNode } from 'react';

import type { Problem } from '#contract/problem.ts';

import { Button } from './Button.tsx';
import { useNow } from './useNow.ts';

import styles from './ProblemNotice.module.css';

type Props = {
  problem: Problem;
  /** Absent where asking again would answer the same. */
  onRetry?: () => void;
  children?: ReactNode;
};

/** A failure, where its data would be: what happened, what to do, and when it can be asked again. */
export function ProblemNotice({ problem, onRetry, children }: Props) {
  const settled = isSettled(problem);
  const Icon = settled ? Info : TriangleAlert;
  return (
    <div className={settled ? `${styles['notice']} ${styles['settled']}` : styles['notice']}>
      <Icon size={20} aria-hidden="true" className={styles['icon']} />
      <div className={styles['words']}>
        <div role={settled ? 'status' : 'alert'}>
          <p className={styles['title']}>{problem.title}</p>
          {problem.detail !== '' && problem.detail !== problem.title && <p>{problem.detail}</p>}
        </div>
        {children}
        {onRetry !== undefined && <Retry key={waitKey(problem)} problem={problem} onRetry={onRetry} />}
        {problem.requestId !== undefined && !settled && (
          <p className={styles['reference']}>Référence à donner à l’assistance : {problem.requestId}</p>
        )}
      </div>
    </div>
  );
}

/** Whether it tells how things are rather than that something failed. */
function isSettled({ code }: Problem): boolean {
  return code === 'document_restricted' || code === 'source_not_installed' || code === 'source_not_allowed';
}

/** One countdown per failure: the proxy numbers them. */
function waitKey({ requestId, code, retryAfter }: Problem): string {
  return [requestId, code, retryAfter].join(' ');
}

function Retry({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const [until] = useState(() => Date.now() + (problem.retryAfter ?? 0) * 1_000);
  const [waiting, setWaiting] = useState((problem.retryAfter ?? 0) > 0);
  const now = useNow(waiting ? 250 : null);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  if (waiting && seconds === 0) setWaiting(false);
  return (
    <p>
      <Button onClick={onRetry} disabled={seconds > 0}>
        <RotateCw size={16} aria-hidden="true" />
        {seconds > 0 ? `Réessayer dans ${seconds}\u202Fs` : 'Réessayer'}
      </Button>
    </p>
  );
}
