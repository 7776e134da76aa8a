import type { Case } from '#contract/cases.ts';

const key = 'bilanscope.case';
const listeners = new Set<() => void>();

/** The id of the case chosen in this tab; null when none was. */
export function chosenCaseId(): string | null {
  return sessionStorage.getItem(key);
}

/** The case in whose name this tab asks: the chosen one while the proxy knows it, else the newest; null without any. */
export function currentAmong(cases: readonly Case[], chosen: string | null): Case | null {
  return cases.find(({ id }) => id === chosen) ?? cases[0] ?? null;
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
