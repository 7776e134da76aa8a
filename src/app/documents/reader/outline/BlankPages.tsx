import { useStore } from '../../store.ts';
import { blankPages } from './blank-pages.ts';

import styles from './Outline.module.css';

type Props = {
  pages: readonly number[];
  /** Whether one of them at least is a guess. */
  guessed: boolean;
  onGo: (page: number) => void;
};

/** Blank pages, folded: most are versos. */
export function BlankPages({ pages, guessed, onGo }: Props) {
  const { hidden } = useStore(blankPages);
  if (pages.length === 0) return null;
  return (
    <>
      <details className={styles['blank']}>
        <summary>
          {pages.length === 1 ? '1 page blanche' : `${pages.length} pages blanches`}
          {guessed && ' (supposé)'}
        </summary>
        <ol className={styles['numbers']}>
          {pages.map((page) => (
            <li key={page}>
              <button type="button" aria-label={`Page ${page}, blanche`} onClick={() => onGo(page)}>
                {page}
              </button>
            </li>
          ))}
        </ol>
      </details>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={hidden}
          onChange={({ target }) => blankPages.update({ hidden: target.checked })}
        />
        Masquer les pages blanches dans les vignettes
      </label>
    </>
  );
}
