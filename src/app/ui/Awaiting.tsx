import type { ReactNode } from 'react';

import { Skeleton } from './Skeleton.tsx';

import styles from './Awaiting.module.css';

type Props = {
  /** What is awaited and of whom: « Liste des comptes demandée à l’INPI ». */
  what: string;
  /** The deadline set to the source, in seconds; null when it is not known yet. */
  deadline: number | null;
  lines?: number;
  height?: string;
  /** What more is known of the wait. */
  children?: ReactNode;
};

/** Says what a section waits for and how long it may take, over the place that it will need. */
export function Awaiting({ what, deadline, lines = 5, height = '2.75rem', children }: Props) {
  return (
    <div className={styles['awaiting']}>
      <output>
        {what}
        {deadline === null ? '…' : `\u00A0: la réponse peut prendre jusqu’à ${deadline}\u202Fs.`}
      </output>
      {children}
      <Skeleton lines={lines} height={height} />
    </div>
  );
}
