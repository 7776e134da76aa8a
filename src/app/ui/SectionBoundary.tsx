import { Component, type ReactNode } from 'react';

import { Button } from './Button.tsx';

import styles from './ProblemNotice.module.css';

type Props = { children: ReactNode };

/** Keeps a section that cannot be fetched or drawn from taking the screen with it. */
export class SectionBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles['notice']}>
        <div className={styles['words']}>
          <p role="alert" className={styles['title']}>
            Cette partie de la page n’a pas pu s’afficher.
          </p>
          <p>
            <Button onClick={() => window.location.reload()}>Recharger la page</Button>
          </p>
        </div>
      </div>
    );
  }
}
