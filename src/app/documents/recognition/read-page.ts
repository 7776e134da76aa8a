import type { QueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PageText } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import type { DocumentRef } from '../document-ref.ts';
import { rotationOf } from '../rotations/rotations.ts';
import { rememberText, textsOf } from '../texts/texts.ts';
import { mostThreads, readInThread, ReadingError } from './engine/threads.ts';
import { notePace } from './pace.ts';
import { imageOf } from './page/page-image.ts';
import { areText, holdsImage, writtenLines } from './page/written-text.ts';
import { createSharedQueue, type Asked } from './queue/shared-queue.ts';

/** Milliseconds after which a page is given up: the heaviest take ten seconds on an old machine. */
const longest = 60_000;

const queue = createSharedQueue<PageText>(mostThreads);

/**
 * The text of a page: the file's own, and where that is a few words at most, what is recognised beside them on its
 * image, in this browser. It is remembered, and read once however many ask.
 *
 * @param pdf must stay open until the promise settles, or `signal` aborts.
 * @param options.urgent for the page in view: it comes before all others.
 * @throws ReadingError when the page cannot be read, or the reason of `signal`.
 */
export async function readPage(
  client: QueryClient,
  pdf: PDFDocumentProxy,
  document: DocumentRef,
  page: number,
  options: Asked,
): Promise<PageText> {
  const known = textsOf(client, document).get(page);
  if (known !== undefined) return known;
  const { caseId, siren, kind, id } = document;
  const key = [caseId, siren, kind, id, page].join(' ');
  const read = async (signal: AbortSignal): Promise<PageText> => {
    const turn = rotationOf(client, document, page);
    const text = await withDeadline((until) => textOf(pdf, page, turn, until), signal);
    rememberText(client, document, text);
    return text;
  };
  return queue.ask(key, read, options);
}

async function textOf(
  pdf: PDFDocumentProxy,
  number: number,
  turn: number,
  signal: AbortSignal,
): Promise<PageText> {
  const page = await pdf.getPage(number);
  const written = await writtenLines(page);
  const whole = areText(written) || (written.length > 0 && !(await holdsImage(page)));
  signal.throwIfAborted();
  if (whole) return { page: number, origin: 'written', lines: written };
  const began = performance.now();
  const known = written.flat().map((word) => turned(word, turn));
  const lines = await readInThread(await imageOf(page, turn, known, signal), signal);
  if (lines.length > 0) notePace((performance.now() - began) / 1000, mostThreads);
  else if (written.length > 0) return { page: number, origin: 'written', lines: written };
  const asFiled = lines.map((line) => line.map((word) => turned(word, -turn)));
  return { page: number, origin: 'recognised', lines: [...written, ...asFiled] };
}

/** Gives a work up after {@link longest}, and tells every failure but the asker's leaving as a `ReadingError`. */
async function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const late = AbortSignal.timeout(longest);
  const until = AbortSignal.any([signal, late]);
  const givenUp = new Promise<never>((_, reject) => {
    until.addEventListener('abort', () => reject(until.reason as Error), { once: true });
  });
  try {
    return await Promise.race([work(until), givenUp]);
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) throw new ReadingError('too-long', error);
    throw error instanceof ReadingError ? error : new ReadingError('unreadable', error);
  }
}
