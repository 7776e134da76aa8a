const key = 'bilanscope.case';
const listeners = new Set<() => void>();

/** The id of the case chosen in this tab; null when none was. */
export function chosenCaseId(): string | null {
  return sessionStorage.getItem(key);
}

/** Makes a case the one in whose name this tab asks. */
export function chooseCase(id: string): void {
  sessionStorage.setItem(key, id);
  for (const listener of listeners) listener();
}

/** Calls `listener` after each choice in this tab; returns how to stop. */
export function onChosenCase(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
