import { useState } from 'react';
import type { To } from 'react-router';

import type { Case } from '#contract/cases.ts';

import type { DocumentPlace } from '../../documents/address/beside-address.ts';
import type { PaneName } from '../../documents/address/reading-address.ts';

/** What a document knows of the desk that it lies on. */
export type DeskPane = {
  current: Case;
  name: PaneName;
  /** Whether something lies beside. */
  paired: boolean;
  /** Whether the document of the first pane already names the company. */
  owned: boolean;
  /** The address of another document in the place of this one. */
  to: (document: DocumentPlace) => To;
  /** Asks what to lay beside. */
  onBeside: () => void;
  /** Takes this document away; null where no other would remain. */
  onClose: (() => void) | null;
  onHelp: () => void;
};

/** A media query for what is there from the start: it needs width, and two documents have none to spare. */
export function roomyQuery({ paired }: DeskPane): string {
  return paired ? 'not all' : '(width >= 70rem)';
}

/** Folds what takes its width from the pages when something comes beside; the agent may unfold it again. */
export function useFoldWhenPaired({ paired }: DeskPane, fold: () => void): void {
  const [before, setBefore] = useState(paired);
  if (before === paired) return;
  setBefore(paired);
  if (paired) fold();
}
