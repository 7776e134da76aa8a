import type { QueryClient } from '@tanstack/react-query';

const watched = new WeakSet<QueryClient>();

/**
 * Has the browser ask before the page is left, as long as something in the cache says that it is `unsaved`: what the
 * agent did here and no file holds. What was dropped asks nothing.
 */
export function askBeforeLeaving(client: QueryClient): void {
  if (watched.has(client)) return;
  watched.add(client);
  window.addEventListener('beforeunload', (event) => {
    const held = client.getQueryCache().getAll();
    if (held.some(({ state: { data } }) => isUnsaved(data))) event.preventDefault();
  });
}

function isUnsaved(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'unsaved' in data && data.unsaved === true;
}
