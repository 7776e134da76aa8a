const readers = new Set<(page: number) => void>();

/** Has the open document go to a page; nothing while none is open. */
export function showPage(page: number): void {
  for (const goTo of readers) goTo(page);
}

/** Calls `goTo` with each page asked for from outside the document; returns how to stop. */
export function onPageAsked(goTo: (page: number) => void): () => void {
  readers.add(goTo);
  return () => readers.delete(goTo);
}
