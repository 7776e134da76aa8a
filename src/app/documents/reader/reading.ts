import { createContext, useContext } from 'react';

import type { DocumentRef } from '../document-ref.ts';
import type { PageViewer } from './pages/page-viewer.ts';

/** An open document and its pages, for every tool around them. */
export type Reading = { document: DocumentRef; viewer: PageViewer };

export const ReadingContext = createContext<Reading | null>(null);

/** @throws outside an open document. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error('no document is open around this tool');
  return reading;
}
