import { useCallback, useMemo, type ReactNode } from 'react';

import type { PaneName } from '../../documents/address/reading-address.ts';
import { PaneContext } from '../../documents/pane.ts';
import type { Reading } from '../../documents/reader/reading.ts';

import styles from './ViewerScreen.module.css';

type Props = {
  name: PaneName;
  /** What tells its document from the other, whichever pane each is in. */
  documentKey: string;
  /** « à gauche »; null where it is alone. */
  side: string | null;
  /** What it holds, in a word. */
  title: string;
  active: boolean;
  onActive: (name: PaneName) => void;
  /** Opens the search of both; null where the document has its own. */
  find: (() => void) | null;
  onHold: (documentKey: string, reading: Reading | null) => void;
  children: ReactNode;
};

/** One of the places of the desk: a press or the focus makes it the one that answers the keys. */
export function PaneFrame(props: Props) {
  const { name, documentKey, side, title, active, onActive, find, onHold, children } = props;
  const hold = useCallback((reading: Reading | null) => onHold(documentKey, reading), [documentKey, onHold]);
  const pane = useMemo(() => ({ name, side, active, find, hold }), [name, side, active, find, hold]);
  const activate = (): void => onActive(name);
  return (
    <section
      id={paneId(name)}
      tabIndex={-1}
      aria-label={side === null ? undefined : `${title} ${side}`}
      className={styles['pane']}
      data-active={side !== null && active}
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
