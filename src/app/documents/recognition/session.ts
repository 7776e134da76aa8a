import type { QueryClient } from '@tanstack/react-query';

import { announce } from '../../ui/announce.ts';
import type { DocumentRef } from '../document-ref.ts';
import type { PageViewer } from '../reader/pages/page-viewer.ts';
import { createStore, type Store } from '../store.ts';
import { textsOf } from '../texts/texts.ts';
import { endIdleThreads, ReadingError } from './engine/threads.ts';
import { readPage } from './read-page.ts';

export type SessionState = {
  /** Whether the bar that tells of it is there. */
  shown: boolean;
  /** What is being read: one page, all that are not read yet, or nothing. */
  reading: 'page' | 'all' | null;
  /** Whether the agent stopped the reading of all. */
  stopped: boolean;
  /** Pages that could not be read since the document was opened, in order. */
  failed: readonly number[];
  /** Whether this browser, or the server, lacks what reading takes. */
  unavailable: boolean;
};

/** The reading of an open document's images, as the agent asks for it. */
export type Session = {
  state: Store<SessionState>;
  /** Reads the page in view. */
  readThisPage: () => void;
  /** Reads every page that is not read, from the one in view. */
  readAll: () => void;
  /** Stops; what is read stays. */
  stop: () => void;
  hide: () => void;
};

/** Pages between two sayings of how far it is. */
const sayEvery = 10;

export function createSession(client: QueryClient, document: DocumentRef, viewer: PageViewer): Session {
  const pageCount = viewer.pdf.numPages;
  const known = textsOf(client, document);
  const begun = known.size < pageCount && known.values().some(({ origin }) => origin === 'recognised');
  const state = createStore<SessionState>({
    shown: begun,
    reading: null,
    stopped: false,
    failed: [],
    unavailable: false,
  });
  let run = new AbortController();
  let singlePages = 0;

  const tellFailed = (page: number): void =>
    state.update({
      failed: [...new Set([...state.get().failed, page])].toSorted((one, other) => one - other),
    });
  const read = async (page: number, urgent: boolean, { signal }: AbortController): Promise<void> => {
    try {
      const { lines } = await readPage(client, viewer.pdf, document, page, { signal, urgent });
      // It is not blank: it is drawn without its image.
      if (lines.length === 0 && viewer.state.get().incompletePages.includes(page)) tellFailed(page);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ReadingError && error.problem === 'unavailable') {
        state.update({ unavailable: true, reading: null });
        run.abort();
      } else tellFailed(page);
    }
  };
  const visible = (): number => viewer.state.get().page ?? 1;
  const begin = (reading: 'page' | 'all'): AbortController => {
    run.abort();
    run = new AbortController();
    singlePages = 0;
    state.update({ shown: true, reading, stopped: false, unavailable: false, failed: [] });
    return run;
  };
  const end = (own: AbortController, said: string): void => {
    if (own.signal.aborted) return;
    state.update({ reading: null });
    announce(said);
  };

  const readThisPage = async (): Promise<void> => {
    const page = visible();
    const { reading } = state.get();
    state.update({ shown: true });
    if (textsOf(client, document).has(page)) return;
    if (reading === 'all') return read(page, true, run);
    const own = reading === 'page' ? run : begin('page');
    singlePages += 1;
    await read(page, true, own);
    if (own.signal.aborted) return;
    singlePages -= 1;
    const failed = state.get().failed.includes(page);
    if (singlePages === 0) end(own, failed ? `La page ${page} n’a pas pu être lue.` : `Page ${page} lue.`);
  };

  const readAll = async (): Promise<void> => {
    const own = begin('all');
    announce(`Lecture des ${pageCount} pages`);
    let inView = visible();
    // The page that comes into view is read before those that wait.
    const unfollow = viewer.state.subscribe(() => {
      if (visible() === inView) return;
      inView = visible();
      void read(inView, true, own);
    });
    own.signal.addEventListener('abort', unfollow);
    let done = textsOf(client, document).size;
    const order = Array.from({ length: pageCount }, (_, index) => ((inView - 1 + index) % pageCount) + 1);
    const unread = order.filter((page) => !textsOf(client, document).has(page));
    await Promise.all(
      unread.map(async (page) => {
        await read(page, page === inView, own);
        done += 1;
        if (!own.signal.aborted && done % sayEvery === 0 && done < pageCount)
          announce(`${done} pages lues sur ${pageCount}`);
      }),
    );
    unfollow();
    const failures = state.get().failed.length;
    end(
      own,
      failures === 0 ? 'Toutes les pages sont lues.' : `Lecture terminée, ${failures} pages illisibles.`,
    );
  };

  return {
    state,
    readThisPage: () => void readThisPage(),
    readAll: () => void readAll(),
    stop: () => {
      run.abort();
      const { reading, stopped } = state.get();
      if (reading !== null) announce('Lecture arrêtée.');
      state.update({ reading: null, stopped: stopped || reading === 'all' });
      endIdleThreads();
    },
    hide: () => state.update({ shown: false }),
  };
}
