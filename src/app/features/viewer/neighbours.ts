/** The documents before and after one in time; null at either end. */
export type Neighbours<D> = { older: D | null; newer: D | null };

/** @param documents newest first, as the proxy lists them. */
export function neighboursOf<D extends { id: string }>(id: string, documents: readonly D[]): Neighbours<D> {
  const index = documents.findIndex((document) => document.id === id);
  if (index === -1) return { older: null, newer: null };
  return { older: documents[index + 1] ?? null, newer: documents[index - 1] ?? null };
}
