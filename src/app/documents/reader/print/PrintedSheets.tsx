import { useEffect, useEffectEvent, useRef } from 'react';
import { createPortal } from 'react-dom';

import styles from './PrintedSheets.module.css';

type Props = { sheets: readonly string[]; heading: string | null; onDone: () => void };

/** The document on paper, beside the app in the page: the only thing printed while it is there. */
export function PrintedSheets({ sheets, heading, onDone }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const done = useEffectEvent(onDone);
  useEffect(function printOnceDecoded() {
    const leaving = new AbortController();
    window.addEventListener('afterprint', () => done(), { signal: leaving.signal });
    const images = [...(root.current?.querySelectorAll('img') ?? [])];
    const print = (): void => {
      if (!leaving.signal.aborted) window.print();
    };
    void Promise.allSettled(images.map((image) => image.decode())).then(print);
    return () => leaving.abort();
  }, []);
  return createPortal(
    <div ref={root} className={styles['sheets']} data-printed-document="">
      {sheets.map((address, index) => (
        <div key={address} className={styles['sheet']}>
          {heading !== null && <p className={styles['heading']}>{heading}</p>}
          <img src={address} alt={`Page ${index + 1} sur ${sheets.length}`} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
