import { useSyncExternalStore } from 'react';

const key = 'bilanscope.single-keys';
const listeners = new Set<() => void>();

/** Whether keys that type a character are shortcuts; remembered in this browser, on by default. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function turnSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** {@link singleKeysAreOn}, followed by the component. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysAreOn);
}
