import type { QueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { classifyPages } from '#domain/forms/classify.ts';
import { findLine, type FormLine } from '#domain/forms/find-line.ts';
import type { PageClass } from '#domain/forms/page-class.ts';
import { lineSought, placesOf } from '#domain/forms/places.ts';
import { nextToRead } from '#domain/forms/reading-order.ts';
import type { FormSought } from '#domain/forms/sought.ts';

import type { DocumentRef } from '../../document-ref.ts';
import { ReadingError } from '../../recognition/engine/threads.ts';
import { readPage } from '../../recognition/read-page.ts';
import { textsOf } from '../../texts/texts.ts';
import { toldClassesOf } from '../told-classes.ts';

/** A form found on a page, with each line that was looked for there; null for one that cannot be read. */
export type FoundForm = {
  page: number;
  form: string;
  by: PageClass['by'];
  lines: readonly { code: string; found: FormLine | null }[];
};

export type SearchResult =
  | { kind: 'found'; found: FoundForm }
  /** Every page was read, but for those that could not be. */
  | { kind: 'absent'; unreadable: number }
  /** This browser cannot read images. */
  | { kind: 'unavailable' };

export type Searched = {
  client: QueryClient;
  pdf: PDFDocumentProxy;
  document: DocumentRef;
  /** The page in view, which is read first: whoever asks may know where the form stands. */
  page: number;
};

/** Pages read at once: recognition has two threads. */
const readers = 2;

/**
 * Looks for a form in a document, reading the pages that are not read yet until it is there.
 *
 * @param onRead told of how many pages are read.
 * @throws the reason of `signal`.
 */
export async function searchForm(
  searched: Searched,
  sought: FormSought,
  signal: AbortSignal,
  onRead: (pages: number) => void,
): Promise<SearchResult> {
  const { client, pdf, document, page } = searched;
  const places = placesOf(sought);
  const wanted = places.map(({ form }) => form);
  const asked = new Set<number>();
  let unreadable = 0;
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  const read = async (number: number): Promise<void> => {
    try {
      await readPage(client, pdf, document, number, { signal: until, urgent: true });
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ReadingError && error.problem === 'unavailable') throw error;
      if (!enough.signal.aborted) unreadable += 1;
    }
  };
  const readOn = async (): Promise<void> => {
    while (!enough.signal.aborted) {
      const classes = classesNow(searched);
      onRead(classes.filter(({ kind }) => kind !== 'unread').length);
      const next =
        asked.size === 0 && classes[page - 1]?.kind === 'unread' ? page : nextToRead(classes, wanted, asked);
      if (foundAmong(searched, classes, places) !== null) enough.abort();
      if (next === null || enough.signal.aborted) return;
      asked.add(next);
      await read(next);
    }
  };
  try {
    await Promise.all(Array.from({ length: readers }, readOn));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ReadingError) return { kind: 'unavailable' };
    throw error;
  }
  const found = foundAmong(searched, classesNow(searched), places);
  return found === null ? { kind: 'absent', unreadable } : { kind: 'found', found };
}

function classesNow({ client, pdf, document }: Searched): PageClass[] {
  return classifyPages(pdf.numPages, textsOf(client, document), toldClassesOf(client, document));
}

function foundAmong(
  { client, document }: Searched,
  classes: readonly PageClass[],
  places: readonly FormSought[],
): FoundForm | null {
  for (const { form, lines } of places) {
    const held = classes.find((each) => each.form === form);
    if (held === undefined) continue;
    const text = textsOf(client, document).get(held.page);
    return {
      page: held.page,
      form,
      by: held.by,
      lines: lines.map((code) => ({
        code,
        found: text === undefined ? null : findLine(text, lineSought(form, code)),
      })),
    };
  }
  return null;
}
