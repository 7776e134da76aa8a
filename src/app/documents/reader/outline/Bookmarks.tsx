import type { PageViewer } from '../pages/page-viewer.ts';
import type { Bookmark } from './useBookmarks.ts';

import styles from './Outline.module.css';

type Props = { bookmarks: readonly Bookmark[]; viewer: PageViewer };

/** The file's own table of contents. Addresses that it holds are told, and not followed. */
export function Bookmarks({ bookmarks, viewer }: Props) {
  return (
    <ul className={styles['entries']}>
      {bookmarks.map(({ title, dest, items }, place) => (
        // Titles repeat; a bookmark has no other name.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          {dest === null ? (
            <span className={styles['entry']}>{title}</span>
          ) : (
            <button
              type="button"
              className={styles['entry']}
              onClick={() => void viewer.pages.viewer.linkService.goToDestination(dest)}
            >
              {title}
            </button>
          )}
          {items.length > 0 && <Bookmarks bookmarks={items as Bookmark[]} viewer={viewer} />}
        </li>
      ))}
    </ul>
  );
}
