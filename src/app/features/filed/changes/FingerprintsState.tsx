import type { ListedDocument } from '../../../exports/case-file/listed-documents.ts';
import type { Fingerprints, Unprinted } from '../../../filed/kept-facts/fingerprints.ts';
import { formatInstant } from '../../../format/dates.ts';
import { formatSize } from '../../../format/size.ts';

import styles from './KeptFacts.module.css';

type Props = {
  /** Those that the findings cite. */
  documents: readonly ListedDocument[];
  /** How many of them this case does not open. */
  closed: number;
  fingerprints: Fingerprints;
  running: { done: number; of: number } | null;
  unprinted: readonly Unprinted[];
};

/** The fingerprints of the documents cited: those taken, those on their way, and why others are missing. */
export function FingerprintsState({ documents, closed, fingerprints, running, unprinted }: Props) {
  const printed = documents.flatMap((document) => {
    const print = fingerprints.get(document.id);
    return print === undefined ? [] : [{ document, print }];
  });
  return (
    <div className={styles['prints']}>
      {printed.length === 0 && running === null && (
        <p className={styles['soft']}>
          L’empreinte SHA-256 identifie les octets du PDF. La calculer ouvre chaque document cité&nbsp;: c’est
          une consultation, tracée comme les autres.
        </p>
      )}
      <output>
        {running !== null && `Document ${running.done + 1} sur ${running.of}, lecture en cours…`}
      </output>
      {closed > 0 && (
        <p className={styles['soft']}>
          {`${closed}\u00A0${closed < 2 ? 'document cité demande' : 'documents cités demandent'} l’engagement, que ce dossier n’a pas\u00A0: pas d’empreinte.`}
        </p>
      )}
      {unprinted.map(({ document, problem }) => (
        <p key={document.url}>{`${document.label}\u00A0: ${problem?.title ?? 'lecture arrêtée.'}`}</p>
      ))}
      {printed.length > 0 && (
        <dl>
          {printed.map(({ document, print }) => (
            <div key={document.url}>
              <dt>{document.label}</dt>
              <dd>
                <code>{print.sha256 ?? 'non calculée par ce navigateur'}</code>
                <small>
                  {`${formatSize(print.bytes)}, reçu le ${formatInstant(print.receivedAt)}${print.requestId === null ? '' : `, demande ${print.requestId}`}`}
                </small>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
