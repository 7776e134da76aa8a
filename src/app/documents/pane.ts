import { createContext, use } from 'react';

import type { PaneName } from './address/reading-address.ts';
import type { Reading } from './reader/reading.ts';

/** The place in which a document is read: alone, or one of two that stand side by side. */
export type Pane = {
  name: PaneName;
  /** « à gauche »; null where it is alone. */
  side: string | null;
  /** Whether the keys are for it: one of two at a time. */
  active: boolean;
  /** Opens the search of both panes; null where the document has its own. */
  find: (() => void) | null;
  /** Told of the open document, and of null when it closes. */
  hold: (reading: Reading | null) => void;
};

/** Outside any pane, a document is alone and has every key. */
export const PaneContext = createContext<Pane>({
  name: 'first',
  side: null,
  active: true,
  find: null,
  hold: () => undefined,
});

/** The name of a part of the pane, told from the same part of the other: « Pages du document, à gauche ». */
export function usePartName(name: string): string {
  const { side } = use(PaneContext);
  return side === null ? name : `${name}, ${side}`;
}
