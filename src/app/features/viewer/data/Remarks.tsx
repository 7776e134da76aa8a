import TriangleAlert from 'lucide-react/icons/triangle-alert';

import type { FilingView } from '#contract/filings.ts';
import type { Metadata } from '#contract/metadata.ts';
import type { Siren } from '#domain/siren.ts';

import { confidentialityDifference, keyingCaution, keyingRemarks } from '../../../filed/keying-words.ts';
import { formatDay } from '../../../format/dates.ts';

import styles from './DataPanel.module.css';

type Props = { identity: Metadata['identity']; siren: Siren; filing: FilingView | null };

/** What the reader must know before trusting the lines: INPI's own reserves, and what the XML says otherwise. */
export function Remarks({ identity, siren, filing }: Props) {
  const keying = keyingRemarks(identity);
  const remarks = [...keying, ...differences(identity, siren, filing)];
  if (remarks.length === 0) return null;
  return (
    <>
      <ul className={styles['remarks']}>
        {remarks.map((remark) => (
          <li key={remark}>
            <TriangleAlert size={16} aria-hidden="true" />
            <span>{remark}</span>
          </li>
        ))}
      </ul>
      {keying.length > 0 && <p className={styles['source']}>{keyingCaution}</p>}
    </>
  );
}

function differences(identity: Metadata['identity'], siren: Siren, filing: FilingView | null): string[] {
  const found: string[] = [];
  if (identity.siren !== null && identity.siren !== siren)
    found.push(`Le XML porte un autre SIREN\u00A0: ${identity.siren}.`);
  if (
    identity.closingDate !== null &&
    filing?.closingDate != null &&
    identity.closingDate !== filing.closingDate
  )
    found.push(
      `Le XML indique une clôture au ${formatDay(identity.closingDate)}, ` +
        `la liste des dépôts au ${formatDay(filing.closingDate)}.`,
    );
  if (identity.currency !== null && identity.currency !== 'EUR')
    found.push(`Les montants sont déclarés en ${identity.currency}, non en euros.`);
  const confidentiality =
    filing === null ? null : confidentialityDifference(identity, filing.confidentiality);
  return confidentiality === null ? found : [...found, confidentiality];
}
