// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createStore } from '../../store.ts';
import { followDrawing } from './follow-drawing.ts';
import { pagesBefore } from './pages-state.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function followed(isDrawing: () => boolean) {
  const eventBus = new EventBus();
  const state = createStore(pagesBefore(9));
  const closing = new AbortController();
  followDrawing(eventBus, state, isDrawing, closing.signal);
  const begin = () => eventBus.dispatch('pagerender', { source: state, pageNumber: 1 });
  return { state, begin, closing };
}

test('a page that is drawn for a quarter of a minute is told to be slow', () => {
  const { state, begin } = followed(() => true);
  begin();
  vi.advanceTimersByTime(14_000);
  expect(state.get().slowPages).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(state.get().slowPages).toEqual([1]);
});

test('a page that was begun and put by is not slow, however long ago that was', () => {
  let drawing = true;
  const { state, begin } = followed(() => drawing);
  begin();
  vi.advanceTimersByTime(2_000);
  drawing = false;
  vi.advanceTimersByTime(600_000);
  expect(state.get().slowPages).toEqual([]);
});

test('nothing is told of a document that was closed', () => {
  const { state, begin, closing } = followed(() => true);
  begin();
  closing.abort();
  vi.advanceTimersByTime(60_000);
  expect(state.get().slowPages).toEqual([]);
});
