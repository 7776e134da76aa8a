import Lock from 'lucide-react/icons/lock';

import type { Confidentiality, ConfidentialityDetail } from '#domain/confidentiality.ts';

import { confidentialityMeaning } from '../../format/confidentiality.ts';

import styles from './ConfidentialityBanner.module.css';

type Props = { confidentiality: Confidentiality; detail: ConfidentialityDetail | null };

const duties: Readonly<Record<Exclude<Confidentiality, 'public'>, string>> = {
  confidential: 'Document confidentiel, réservé à votre mission',
  partial: 'Document partiellement confidentiel, à traiter comme confidentiel',
  unknown: 'Confidentialité inconnue, à traiter comme confidentiel',
};

/** Stands above a document that is not public as long as it is shown, and never over it. */
export function ConfidentialityBanner({ confidentiality, detail }: Props) {
  if (confidentiality === 'public') return null;
  return (
    <details className={`${styles['banner']} ${styles[confidentiality]}`}>
      <summary>
        <Lock size={16} aria-hidden="true" />
        <strong>{duties[confidentiality]}</strong>
      </summary>
      <p>{confidentialityMeaning(confidentiality, detail)}</p>
    </details>
  );
}
