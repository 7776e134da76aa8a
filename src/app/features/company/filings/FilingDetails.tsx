import type { ArchiveState, FilingView } from '#contract/filings.ts';
import { usualDelayMonths } from '#domain/filing-history.ts';

import { confidentialityMeaning } from '../../../format/confidentiality.ts';
import { natureCaution, natureWords } from '../../../format/nature.ts';
import { originWords } from '../sources/source-words.ts';

import styles from './FilingDetails.module.css';

/** What a deposit's badge means, and everything that the source says of it, as it says it. */
export function FilingDetails({ filing }: { filing: FilingView }) {
  const { nature, greffe, managementNumber, archive } = filing;
  const caution = nature === null ? null : natureCaution(nature);
  return (
    <div className={styles['details']}>
      <p>{confidentialityMeaning(filing.confidentiality, filing.confidentialityDetail)}</p>
      <dl>
        <dt>Nature</dt>
        <dd>
          {nature === null ? 'non transmise' : natureWords(nature)}
          {caution !== null && <small>{caution}</small>}
        </dd>
        <dt>Greffe</dt>
        <dd>{greffe === null ? 'non transmis' : `${greffe.label ?? 'nom inconnu'} (${greffe.code})`}</dd>
        <dt>Numéro de gestion</dt>
        <dd>{managementNumber ?? 'non transmis'}</dd>
        <dt>Origine</dt>
        <dd>{originWords(filing.origins)}</dd>
        <dt>Document</dt>
        <dd>
          n° {filing.id}
          {archive !== null && <ArchiveWords archive={archive} />}
        </dd>
        <dt>Délai</dt>
        <dd>
          Repère usuel : {usualDelayMonths.paper} à {usualDelayMonths.online} mois entre la clôture et le
          dépôt.
        </dd>
      </dl>
    </div>
  );
}

const documentWords = { present: 'présent à la source', missing: 'indisponible à la source' } as const;

const metadataWords = {
  present: 'données XML présentes',
  awaited: 'données XML attendues deux semaines après le dépôt',
  absent: 'pas de données XML',
  unknown: 'données XML\u00A0: connues à l’ouverture',
} as const;

const differenceWords = { greffe: 'un autre greffe', closing_year: 'une autre année de clôture' } as const;

function ArchiveWords({ archive }: { archive: ArchiveState }) {
  const differences = archive.nameDifferences.map((difference) => differenceWords[difference]);
  return (
    <>
      <small>
        {documentWords[archive.document]} ; {metadataWords[archive.metadata]}
      </small>
      {differences.length > 0 && (
        <small>
          Le nom du fichier indique {differences.join(' et ')} que la liste : à vérifier dans le document.
        </small>
      )}
    </>
  );
}
