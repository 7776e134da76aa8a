import type { Confidentiality } from '#domain/confidentiality.ts';

import styles from './TimelineMark.module.css';

/** The mark of a closing: its form says the confidentiality as much as its colour. */
export function TimelineMark({ confidentiality }: { confidentiality: Confidentiality }) {
  return (
    <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true" className={styles[confidentiality]}>
      {confidentiality === 'public' && <circle r="5.5" />}
      {confidentiality === 'confidential' && <rect x="-5" y="-5" width="10" height="10" rx="1" />}
      {confidentiality === 'partial' && (
        <rect x="-4.5" y="-4.5" width="9" height="9" transform="rotate(45)" />
      )}
      {confidentiality === 'unknown' && <circle r="4.5" />}
    </svg>
  );
}
