let message = '';
const listeners = new Set<() => void>();

/** Has a screen reader say `text` once it is silent, wherever the focus is. */
export function announce(text: string): void {
  // A text that repeats is said again only when it changes: a trailing space is not heard.
  message = text === message ? `${text} ` : text;
  for (const listener of listeners) listener();
}

export function announced(): string {
  return message;
}

export function onAnnounce(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
