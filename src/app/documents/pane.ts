import { createContext } from 'react';

import type { Reading } from './reader/reading.ts';

export type PaneName = 'first' | 'second';

/** The place in which a document is read: alone, or one of two that stand side by side. */
export type Pane = {
  name: PaneName;
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
  active: true,
  find: null,
  hold: () => undefined,
});
