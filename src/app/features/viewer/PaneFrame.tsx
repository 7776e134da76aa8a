import { useCallback, useMemo, type ReactNode } from 'react';

import { PaneContext, type PaneName } from '../../documents/pane.ts';
import type { Reading } from '../../documents/reader/reading.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  name: PaneName;
  /** What tells its document from the other, whichever pane each is in. */
  documentKey: string;
  /** « Document à gauche »; null where it is alone. */
  label: string | null;
  active: boolean;
  onActive: (name: PaneName) => void;
  /** Opens the search of both; null where the document has its own. */
  find: (() => void) | null;
  onHold: (documentKey: string, reading: Reading | null) => void;
  children: ReactNode;
};

/** One of the places of the desk: a press or the focus makes it the one that answers the keys. */
export function PaneFrame(props: Props) {
  const { name, documentKey, label, active, onActive, find, onHold, children } = props;
  const hold = useCallback((reading: Reading | null) => onHold(documentKey, reading), [documentKey, onHold]);
  const pane = useMemo(() => ({ name, active, find, hold }), [name, active, find, hold]);
  const activate = (): void => onActive(name);
  return (
    <section
      id={paneId(name)}
      tabIndex={-1}
      aria-label={label ?? undefined}
      className={styles['pane']}
      data-active={label !== null && active}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
    >
      <PaneContext value={pane}>{children}</PaneContext>
    </section>
  );
}

export function paneId(name: PaneName): string {
  return name === 'first' ? 'premier-volet' : 'second-volet';
}
