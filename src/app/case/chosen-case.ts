const key = 'bilanscope.case';
const listeners = new Set<() => void>();

// A link opened in a new tab is asked in the name of the case that it came from, whatever is chosen elsewhere later.
const lastInBrowser = localStorage.getItem(key);
if (sessionStorage.getItem(key) === null && lastInBrowser !== null)
  sessionStorage.setItem(key, lastInBrowser);

/** The id of the case chosen in this tab, or in this browser before the tab opened; null when none was. */
export function chosenCaseId(): string | null {
  return sessionStorage.getItem(key);
}

/** Makes a case the one in whose name this tab asks, and those opened after it. */
export function chooseCase(id: string): void {
  sessionStorage.setItem(key, id);
  localStorage.setItem(key, id);
  for (const listener of listeners) listener();
}

/** Calls `listener` after each choice in this tab; returns how to stop. */
export function onChosenCase(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
