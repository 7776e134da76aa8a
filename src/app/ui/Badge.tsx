import CircleHelp from 'lucide-react/icons/circle-question-mark';
import Globe from 'lucide-react/icons/globe';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';

import type { Confidentiality } from '#domain/confidentiality.ts';

import { confidentialityLabels } from '../format/confidentiality.ts';

import styles from './Badge.module.css';

const icons = { public: Globe, confidential: Lock, partial: LockOpen, unknown: CircleHelp } as const;

/** How far a filing may be read by the public: an icon and exactly the word. */
export function Badge({ confidentiality }: { confidentiality: Confidentiality }) {
  const Icon = icons[confidentiality];
  return (
    <span className={`${styles['badge']} ${styles[confidentiality]}`}>
      <Icon size={14} aria-hidden="true" />
      {confidentialityLabels[confidentiality]}
    </span>
  );
}
