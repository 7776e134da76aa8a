import { useEffect } from 'react';

import { leaseThread } from './worker-thread.ts';

/** pdf.js and what stands around it, begun with the screen: it arrives while the document does. */
export const readerModule = import('../reader/Reader.tsx');

/** Keeps one thread of pdf.js from document to document while the screen lives. */
export function useSharedWorker(): void {
  useEffect(leaseThread, []);
}
