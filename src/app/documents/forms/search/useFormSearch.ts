import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import type { FormSought } from '#domain/forms/sought.ts';

import { announce } from '../../../ui/announce.ts';
import { useReading } from '../../reader/reading.ts';
import { searchForm, type SearchResult } from './form-search.ts';
import { resultWords } from './search-words.ts';

export type FormSearch =
  | { kind: 'searching'; read: number }
  | { kind: 'stopped'; read: number }
  | SearchResult;

/**
 * Looks for a form from the moment that it is asked for, and goes to its page.
 *
 * @param asked looked for as it first was: another search is another component.
 */
export function useFormSearch(asked: FormSought) {
  const client = useQueryClient();
  const { document, viewer } = useReading();
  const [sought] = useState(asked);
  const [search, setSearch] = useState<FormSearch>({ kind: 'searching', read: 0 });
  const run = useRef(new AbortController());
  useEffect(
    function searchAtOnce() {
      const own = new AbortController();
      run.current = own;
      const onRead = (read: number): void => setSearch({ kind: 'searching', read });
      const lookFor = async (): Promise<void> => {
        const page = viewer.state.get().page ?? 1;
        const searched = { client, pdf: viewer.pdf, document, page };
        const result = await searchForm(searched, sought, own.signal, onRead);
        setSearch(result);
        announce(resultWords(result, sought));
        if (result.kind === 'found') viewer.goTo(result.found.page);
      };
      lookFor().catch((error: unknown) => {
        // Stopped, or left with the document.
        if (!own.signal.aborted) throw error;
      });
      return () => own.abort();
    },
    [client, document, viewer, sought],
  );
  const stop = (): void => {
    run.current.abort();
    setSearch((before) => (before.kind === 'searching' ? { ...before, kind: 'stopped' } : before));
  };
  return { search, stop };
}
