import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';

import styles from './Closed.module.css';

type Props = {
  /** What is closed, and by what. */
  why: ReactNode;
  /** What was not done, and what the agent can do. */
  then: ReactNode;
  children?: ReactNode;
};

/** Stands where data would be that the case does not open: a rule of the place, not a failure. */
export function Closed({ why, then, children }: Props) {
  return (
    <div className={styles['closed']}>
      <Lock size={20} aria-hidden="true" />
      <div>
        <p>{why}</p>
        <p className={styles['soft']}>{then}</p>
        {children}
      </div>
    </div>
  );
}
