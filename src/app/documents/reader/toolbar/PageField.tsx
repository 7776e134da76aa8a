import { useState, type SyntheticEvent } from 'react';

import styles from './Toolbar.module.css';

type Props = { page: number; pageCount: number; onGo: (page: number) => void };

/** « Page n sur N »: the page in view, and where another is asked for. */
export function PageField({ page, pageCount, onGo }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    const asked = Number.parseInt(typed ?? '', 10);
    if (asked > 0) onGo(asked);
    setTyped(null);
  };
  return (
    <form className={styles['page']} onSubmit={go}>
      <label>
        <span className={styles['word']}>Page</span>
        <input
          inputMode="numeric"
          aria-label={`Page, sur ${pageCount}`}
          size={Math.max(2, String(pageCount).length)}
          value={typed ?? String(page)}
          onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ''))}
          onFocus={(event) => event.target.select()}
          onBlur={go}
        />
      </label>
      <span>sur {pageCount}</span>
    </form>
  );
}
