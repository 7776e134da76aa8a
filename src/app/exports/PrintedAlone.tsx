import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { usePrintMargins } from './print-margins.ts';

import styles from './PrintedAlone.module.css';

type Props = {
  /** What every page says at its foot: how far it may go, then whose it is, why and when. */
  notice: string;
  about: string;
  onPrinted: () => void;
  /** One `article` for each sheet. */
  children: ReactNode;
};

/** A4 sheets printed as soon as their images are there, the rest of the page left out. */
export function PrintedAlone({ notice, about, onPrinted, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const printed = useEffectEvent(onPrinted);
  useEffect(function printAlone() {
    const leaving = new AbortController();
    window.addEventListener('afterprint', () => printed(), { signal: leaving.signal });
    document.documentElement.dataset['printedAlone'] = '';
    const images = [...(root.current?.querySelectorAll('img') ?? [])];
    const print = (): void => {
      if (!leaving.signal.aborted) window.print();
    };
    void Promise.allSettled(images.map((image) => image.decode())).then(() => requestAnimationFrame(print));
    return () => {
      leaving.abort();
      delete document.documentElement.dataset['printedAlone'];
    };
  }, []);
  usePrintMargins({ notice, about, size: 'A4 portrait' });
  return createPortal(
    <div ref={root} className={styles['sheets']} data-printed-alone="">
      {children}
    </div>,
    document.body,
  );
}
