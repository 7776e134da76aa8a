import type { Confidentiality } from '#domain/confidentiality.ts';

import styles from './TimelineMark.module.css';

type Props = { x: string; y: number; confidentiality: Confidentiality };

/** The mark of a closing: its form says the confidentiality as much as its colour. */
export function TimelineMark({ x, y, confidentiality }: Props) {
  return (
    <svg x={x} y={y} overflow="visible" className={styles[confidentiality]}>
      {confidentiality === 'public' && <circle r="5.5" />}
      {confidentiality === 'confidential' && <rect x="-5" y="-5" width="10" height="10" rx="1" />}
      {confidentiality === 'partial' && (
        <rect x="-4.5" y="-4.5" width="9" height="9" transform="rotate(45)" />
      )}
      {confidentiality === 'unknown' && <circle r="4.5" />}
    </svg>
  );
}
