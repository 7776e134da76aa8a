import { useStore } from '../../store.ts';
import type { PageViewer } from './page-viewer.ts';

import styles from '../Reader.module.css';

/** Says which pages are not drawn, or not in full: a blank page must not pass for an empty one. */
export function FailedPages({ viewer, oversized }: { viewer: PageViewer; oversized: boolean }) {
  const { failedPages, incompletePages, slowPages } = useStore(viewer.state);
  return (
    <>
      {oversized && (
        <output className={styles['failedPages']}>
          Le fichier contient un élément démesuré, qui n’est pas affiché.
        </output>
      )}
      <Notice
        pages={failedPages}
        one="n’a pas pu être affichée"
        several="n’ont pas pu être affichées"
        why="le fichier y est endommagé"
      />
      <Notice
        pages={incompletePages}
        one="est affichée sans une de ses images"
        several="sont affichées sans une de leurs images"
        why="elle est endommagée ou démesurée"
      />
      <Notice
        pages={slowPages}
        one="n’est pas encore affichée"
        several="ne sont pas encore affichées"
        why="beaucoup de travail est demandé au lecteur, ou ce poste est très occupé"
      />
    </>
  );
}

const list = new Intl.ListFormat('fr-FR');

type Props = { pages: readonly number[]; one: string; several: string; why: string };

function Notice({ pages, one, several, why }: Props) {
  if (pages.length === 0) return null;
  const what =
    pages.length === 1
      ? `La page ${pages[0]} ${one}`
      : `Les pages ${list.format(pages.map(String))} ${several}`;
  return (
    <output className={styles['failedPages']}>
      {what}&nbsp;: {why}.
    </output>
  );
}
