import X from 'lucide-react/icons/x';
import { useEffect } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { useReading } from '../../reader/reading.ts';
import { ToolButton } from '../../reader/toolbar/ToolButton.tsx';
import { useStore } from '../../store.ts';
import { useTexts } from '../../texts/texts.ts';
import { giveText, labelLayers } from '../layer/recognised-layer.ts';
import { secondsPerPage } from '../pace.ts';
import type { SessionState } from '../session.ts';
import { useSession } from '../useSession.ts';
import { progressWords } from './progress-words.ts';

import styles from './RecognitionBar.module.css';

/** Tells how far the reading of the images is, and gives the pages the words that are known. Nothing until asked. */
export function RecognitionBar() {
  const { document, viewer } = useReading();
  const session = useSession();
  const state = useStore(session.state);
  const { page, pageCount } = useStore(viewer.state);
  const texts = useTexts(document);
  useEffect(
    function givePagesTheirText() {
      for (const text of texts.values())
        if (text.origin === 'recognised' && text.lines.length > 0)
          // A document that closes meanwhile has no page to give it to.
          giveText(viewer, text).catch(() => undefined);
    },
    [texts, viewer],
  );
  useEffect(
    function stopWithTheDocument() {
      const leaving = new AbortController();
      labelLayers(viewer, leaving.signal);
      return () => {
        leaving.abort();
        session.stop();
      };
    },
    [viewer, session],
  );
  if (!state.shown) return null;
  const { reading, failed } = state;
  const shownPage = page ?? 1;
  const recognised = texts.values().some(({ origin }) => origin === 'recognised');
  return (
    <section className={styles['bar']} aria-label="Lecture des images">
      <p className={styles['words']}>
        {progressWords({
          ...state,
          page: shownPage,
          pageCount,
          read: texts.size,
          pageRead: texts.has(shownPage),
          secondsPerPage: secondsPerPage(),
        })}{' '}
        {recognised && (
          <span className={styles['warning']}>Texte reconnu automatiquement, peut contenir des erreurs.</span>
        )}
      </p>
      {reading === 'all' && (
        <progress
          className={styles['meter']}
          aria-label="Pages lues"
          max={pageCount}
          value={texts.size + failed.length}
        />
      )}
      {reading === 'all' && <Button onClick={session.stop}>Arrêter</Button>}
      {reading !== 'all' && texts.size < pageCount && (
        <Button onClick={session.readAll}>{nextStep(texts.size, pageCount, state)}</Button>
      )}
      <ToolButton label="Fermer la lecture des images" icon={X} onClick={session.hide} />
    </section>
  );
}

function nextStep(read: number, pageCount: number, { failed, stopped }: SessionState): string {
  if (failed.length > 0 && read + failed.length >= pageCount) return 'Réessayer';
  return stopped || read > 1 ? 'Reprendre' : `Lire les ${pageCount} pages`;
}
