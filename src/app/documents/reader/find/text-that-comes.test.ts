// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SteadyFindController } from './SteadyFindController.ts';

type Options = ConstructorParameters<typeof SteadyFindController>[0];
type Pdf = Parameters<SteadyFindController['setDocument']>[0];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A controller on a document of one page, whose text can be told. */
function searched() {
  const eventBus = new EventBus();
  const page = { text: '' };
  const links = { page: 1, pagesCount: 1 } as unknown as Options['linkService'];
  const controller = new SteadyFindController({ eventBus, linkService: links });
  controller.onIsPageVisible = () => true;
  const getTextContent = async () => ({ items: [{ str: page.text, hasEOL: false }] });
  controller.setDocument({ getPage: async () => ({ getTextContent }) } as unknown as Pdf);
  const seen = { total: 0 };
  eventBus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: { total: number } }) => {
    seen.total = matchesCount.total;
  });
  const find = (query: string) =>
    eventBus.dispatch('find', { source: page, type: '', query, tolerant: false, highlightAll: true });
  const recognise = (text: string) => {
    page.text = text;
    eventBus.dispatch('textrecognised', { source: page, pageNumber: 1 });
  };
  return { find, recognise, seen };
}

test('text that comes after a search is searched too', async () => {
  const { find, recognise, seen } = searched();
  find('capitaux');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.total).toBe(0);
  recognise('Capitaux propres');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.total).toBe(1);
});

test('text that comes while a search is about to begin is searched too', async () => {
  const { find, recognise, seen } = searched();
  recognise('Immobilisations');
  await vi.advanceTimersByTimeAsync(200);
  find('capitaux');
  recognise('Capitaux propres');
  await vi.advanceTimersByTimeAsync(100);
  recognise('Capitaux propres');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.total).toBe(1);
});

test('a search that is asked just before text comes is not lost', async () => {
  const { find, recognise, seen } = searched();
  recognise('Capitaux propres');
  await vi.advanceTimersByTimeAsync(100);
  find('capitaux');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.total).toBe(1);
});
