import { documentUrl, type DocumentRef } from '../../../documents/document-ref.ts';
import { drawSnippet, type Passage } from './draw-snippet.ts';

type Job = { document: DocumentRef; passage: Passage; canvas: HTMLCanvasElement; leaving: AbortController };

/** Draws passages one at a time, opening each document once for all those that are waited for. */
export type SnippetQueue = {
  /** Draws a passage; the returned function gives up what is not drawn yet. */
  draw: (canvas: HTMLCanvasElement, document: DocumentRef, passage: Passage) => () => void;
};

/** @param fileOf the bytes of a document; null where they are not kept. */
export function createSnippetQueue(fileOf: (document: DocumentRef) => Blob | null): SnippetQueue {
  // Each passage is given up by itself: a document is closed when none of its own waits any more.
  const { signal } = new AbortController();
  let jobs: Job[] = [];
  let drawing = false;

  /** The first job that still waits, of that document if told. */
  const next = (url?: string): Job | undefined => {
    jobs = jobs.filter(({ leaving }) => !leaving.signal.aborted);
    const job = jobs.find(({ document }) => url === undefined || documentUrl(document) === url);
    jobs = jobs.filter((other) => other !== job);
    return job;
  };
  const drawAllOf = async (first: Job): Promise<void> => {
    const file = fileOf(first.document);
    if (file === null) return;
    const url = documentUrl(first.document);
    const { withPdf } = await import('../../../documents/opening/with-pdf.ts');
    await withPdf(file, signal, async (pdf) => {
      for (let job: Job | undefined = first; job !== undefined; job = next(url))
        // A passage that cannot be drawn stays blank beside its words.
        await drawSnippet(pdf, job.canvas, job.passage, job.leaving.signal).catch(() => undefined);
    });
  };
  const drawAll = async (): Promise<void> => {
    drawing = true;
    for (let job = next(); job !== undefined; job = next())
      // Nor does a document that no longer opens hold up the others.
      await drawAllOf(job).catch(() => undefined);
    drawing = false;
  };
  return {
    draw: (canvas, document, passage) => {
      const leaving = new AbortController();
      jobs.push({ document, passage, canvas, leaving });
      if (!drawing) void drawAll();
      return () => leaving.abort();
    },
  };
}
