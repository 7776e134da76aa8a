import { useEffect, useSyncExternalStore } from 'react';

import { leaseThread } from '../opening/worker-thread.ts';

type ReaderModule = typeof import('./Reader.tsx');

/** `module` is null until it has come; `error` is null unless it cannot. */
let arrival: { module: ReaderModule | null; error: Error | null } = { module: null, error: null };
const listeners = new Set<() => void>();

function arrive(next: typeof arrival): void {
  arrival = next;
  for (const listener of listeners) listener();
}

// pdf.js and what stands around it, begun with the screen: it arrives while the document does.
import('./Reader.tsx').then(
  (module) => arrive({ module, error: null }),
  (error: unknown) => arrive({ module: null, error: new Error('the reader did not come', { cause: error }) }),
);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The reader, null until it has come. Not `lazy`: React holds back what follows a fallback by 300 ms.
 *
 * @throws while rendering, when it cannot be fetched: the route shows it.
 */
export function useReaderModule(): ReaderModule | null {
  const { module, error } = useSyncExternalStore(subscribe, () => arrival);
  if (error !== null) throw error;
  return module;
}

/** Keeps one thread of pdf.js from document to document while the screen lives. */
export function useSharedWorker(): void {
  useEffect(leaseThread, []);
}
