import { outlineOf } from '#domain/forms/outline.ts';

import { usePageClasses } from '../../forms/usePageClasses.ts';
import { usePartName } from '../../pane.ts';
import { OfferReading } from '../../recognition/bar/OfferReading.tsx';
import { useStore } from '../../store.ts';
import { useReading } from '../reading.ts';
import { BlankPages } from './BlankPages.tsx';
import { Bookmarks } from './Bookmarks.tsx';
import { ClassField } from './ClassField.tsx';
import { FormEntries } from './FormEntries.tsx';
import { useBookmarks } from './useBookmarks.ts';
import { useWrittenTexts } from './useWrittenTexts.ts';
import { walkEntries } from './walk-entries.ts';

import styles from './Outline.module.css';

/** « Sommaire »: the file's own table of contents, and what its pages were recognised to be. */
export function OutlinePanel() {
  const { document, viewer } = useReading();
  const { page, pageCount } = useStore(viewer.state);
  const bookmarks = useBookmarks(viewer.pdf);
  useWrittenTexts(document, viewer.pdf);
  const classes = usePageClasses(document, pageCount);
  const { entries, blank, unread } = outlineOf(classes);
  const guessed = classes.some(({ kind, by }) => kind === 'blank' && by === 'guess');
  const shown = classes[(page ?? 1) - 1];
  return (
    // The entries are buttons of their own: arrows are a convenience between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav
      className={styles['panel']}
      aria-label={usePartName('Sommaire')}
      data-own-arrows
      onKeyDown={walkEntries}
    >
      {bookmarks.length > 0 && (
        <section>
          <h2>Signets du fichier</h2>
          <Bookmarks bookmarks={bookmarks} viewer={viewer} />
        </section>
      )}
      <section>
        <h2>Pages reconnues</h2>
        <FormEntries entries={entries} page={page ?? 1} onGo={viewer.goTo} />
        <BlankPages pages={blank} guessed={guessed} onGo={viewer.goTo} />
        {unread.length > 0 && (
          <div className={styles['unread']}>
            <p>{unreadWords(unread.length, pageCount)}</p>
            <OfferReading />
          </div>
        )}
      </section>
      {shown !== undefined && <ClassField key={shown.page} shown={shown} />}
    </nav>
  );
}

function unreadWords(unread: number, pageCount: number): string {
  if (unread === pageCount) return 'Aucune page n’est encore lue.';
  return unread === 1
    ? `1 page sur ${pageCount} n’est pas encore lue.`
    : `${unread} pages sur ${pageCount} ne sont pas encore lues.`;
}
