import type { PageViewer } from './page-viewer.ts';
import { useStore } from './store.ts';

import styles from './Reader.module.css';

const list = new Intl.ListFormat('fr-FR');

/** Says which pages could not be drawn: a blank page must not pass for an empty one. */
export function FailedPages({ viewer }: { viewer: PageViewer }) {
  const { failedPages } = useStore(viewer.state);
  if (failedPages.length === 0) return null;
  const which =
    failedPages.length === 1
      ? `La page ${failedPages[0]} n’a pas pu être affichée`
      : `Les pages ${list.format(failedPages.map(String))} n’ont pas pu être affichées`;
  return <output className={styles['failedPages']}>{which}&nbsp;: le fichier y est endommagé.</output>;
}
