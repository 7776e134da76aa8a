// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FindState, type EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import { createStore, type Store } from '../../store.ts';

export type SearchState = {
  /** Empty when nothing is looked for. */
  query: string;
  /** Whether what recognition may have misread is found too. */
  tolerant: boolean;
  status: 'idle' | 'searching' | 'found' | 'not-found';
  /** The match in view, from 1; 0 when there is none. */
  current: number;
  total: number;
  /** Whether the last step went past one end of the document and on from the other. */
  wrapped: boolean;
  /** Whether any page holds text; null while it is not known. A scan holds none, whatever it shows. */
  hasText: boolean | null;
};

export type Search = {
  state: Store<SearchState>;
  /**
   * Looks for words, whatever their case and accents, or for an amount, however it is grouped, from the page in view
   * on. The tolerance stays as it was unless told.
   */
  find: (query: string, tolerant?: boolean) => void;
  /** Goes to the next match, or back to the one before. */
  step: (backwards: boolean) => void;
  /** Takes the highlights away. */
  end: () => void;
};

type Matches = { current: number; total: number };

/** Finds text through pdf.js's find controller, which listens to `eventBus`. */
export function searchThrough(eventBus: EventBus, pdf: PDFDocumentProxy, closing: AbortSignal): Search {
  const state = createStore<SearchState>({
    query: '',
    tolerant: false,
    status: 'idle',
    current: 0,
    total: 0,
    wrapped: false,
    hasText: null,
  });
  const ask = (type: '' | 'again', query: string, findPrevious: boolean): void =>
    eventBus.dispatch('find', {
      source: state,
      type,
      query,
      tolerant: state.get().tolerant,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      matchDiacritics: false,
      findPrevious,
    });
  const until = { signal: closing };
  eventBus.on(
    'updatefindmatchescount',
    ({ matchesCount }: { matchesCount: Matches }) => state.update({ ...matchesCount }),
    until,
  );
  eventBus.on(
    'updatefindcontrolstate',
    (event: { state: number; matchesCount: Matches; rawQuery: string | null }) => {
      if (state.get().status === 'idle') return;
      state.update({
        ...event.matchesCount,
        status: statusOf(event.state),
        wrapped: event.state === FindState.WRAPPED,
      });
    },
    until,
  );
  eventBus.on('textrecognised', () => state.update({ hasText: true }), until);
  return {
    state,
    find: (query, tolerant = state.get().tolerant) => {
      const status = query.trim() === '' ? 'idle' : 'searching';
      state.update({ query, tolerant, status, current: 0, total: 0, wrapped: false });
      ask('', query, false);
      if (state.get().hasText === null)
        void holdsText(pdf, closing).then((hasText) => state.update({ hasText }));
    },
    step: (backwards) => {
      if (state.get().query.trim() !== '') ask('again', state.get().query, backwards);
    },
    end: () => {
      state.update({ query: '', status: 'idle', current: 0, total: 0, wrapped: false });
      eventBus.dispatch('findbarclose', { source: state });
    },
  };
}

function statusOf(findState: number): SearchState['status'] {
  if (findState === FindState.PENDING) return 'searching';
  return findState === FindState.NOT_FOUND ? 'not-found' : 'found';
}

async function holdsText(pdf: PDFDocumentProxy, closing: AbortSignal): Promise<boolean | null> {
  try {
    for (let number = 1; number <= pdf.numPages && !closing.aborted; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      if (items.some((item) => 'str' in item && item.str.trim() !== '')) return true;
    }
    return false;
  } catch {
    // A page that cannot be read, or a document closed meanwhile: nothing can be said.
    return null;
  }
}
