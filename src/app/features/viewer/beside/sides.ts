import { useSyncExternalStore } from 'react';

import type { PaneName } from '../../../documents/address/reading-address.ts';

const narrow = '(width < 60rem)';

/** Whether the panes stand one above the other: the window is too narrow for both. */
export function useStacked(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Where each pane stands: « à gauche ». */
export function sideWords(stacked: boolean): Readonly<Record<PaneName, string>> {
  return stacked ? { first: 'en haut', second: 'en bas' } : { first: 'à gauche', second: 'à droite' };
}
