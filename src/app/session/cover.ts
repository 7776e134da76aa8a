/**
 * Why nothing of the screens may be seen: `checking` while it is asked who the agent is, `unreachable` when that
 * could not be known, `expired` when nobody is identified any more, `parting` while the agent logs out, `gone` once
 * all is dropped and the page is about to be left.
 */
export type Cover = 'checking' | 'unreachable' | 'expired' | 'parting' | 'gone';

let cover: Cover | null = null;
const listeners = new Set<() => void>();

/** Why the screens are covered; null when they are not. */
export function coverInForce(): Cover | null {
  return cover;
}

/**
 * Covers the screens at once, before anything is drawn in their place; null uncovers them. What is `gone` stays so
 * until the page is left.
 */
export function coverScreens(reason: Cover | null): void {
  if (cover === 'gone') return;
  cover = reason;
  // Read by base.css, which hides whatever stands beside the cover.
  document.documentElement.toggleAttribute('data-covered', reason !== null);
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change; returns how to stop. */
export function onCover(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
