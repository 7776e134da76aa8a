import type { QueryClient, QueryKey } from '@tanstack/react-query';

const watched = new WeakSet<QueryClient>();

/**
 * Has the browser ask before the page is left, as long as something in the cache says that it is `unsaved`: what the
 * agent did here and no file holds. What was dropped asks nothing.
 */
export function askBeforeLeaving(client: QueryClient): void {
  if (watched.has(client)) return;
  watched.add(client);
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedWork(client, [])) event.preventDefault();
  });
}

/** Whether something in the cache, under a key, says that it is `unsaved`. */
export function hasUnsavedWork(client: QueryClient, queryKey: QueryKey): boolean {
  const held = client.getQueryCache().findAll({ queryKey });
  return held.some(({ state: { data } }) => isUnsaved(data));
}

function isUnsaved(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'unsaved' in data && data.unsaved === true;
}
