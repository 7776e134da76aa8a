import type { OutlineEntry } from '#domain/forms/outline.ts';

import { classWords } from '../../forms/form-names.ts';

import styles from './Outline.module.css';

type Props = {
  entries: readonly OutlineEntry[];
  /** The page in view. */
  page: number;
  onGo: (page: number) => void;
};

/** What the pages were taken for, in their order; a guess says that it is one. */
export function FormEntries({ entries, page, onGo }: Props) {
  return (
    <ol className={styles['entries']}>
      {entries.map((entry) => (
        <li key={entry.from}>
          <button
            type="button"
            className={styles['entry']}
            aria-current={page >= entry.from && page <= entry.to ? 'location' : undefined}
            onClick={() => onGo(entry.from)}
          >
            <span>{classWords(entry)}</span>
            <span className={styles['pages']}>
              {pagesWords(entry)}
              {entry.told ? ' · indiqué par vous' : ' · supposé'}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function pagesWords({ from, to }: OutlineEntry): string {
  return from === to ? `page ${from}` : `pages ${from} à ${to}`;
}
