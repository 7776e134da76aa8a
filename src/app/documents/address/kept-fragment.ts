const key = 'bilanscope.fragment';

type Location = { pathname: string; search: string; hash: string };

/**
 * Keeps what an address says after its # through a login, in the tab alone: the way back goes by servers, which must
 * not hear of it.
 */
export function keepFragment({ pathname, hash }: Location): void {
  if (hash !== '') sessionStorage.setItem(key, JSON.stringify({ pathname, hash }));
}

/** What was kept for an address, which is then forgotten; empty for nothing. */
export function takeFragment({ pathname }: Location): string {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return '';
  sessionStorage.removeItem(key);
  const { pathname: asked, hash }: Partial<Location> = JSON.parse(kept);
  return asked === pathname && typeof hash === 'string' ? hash : '';
}
