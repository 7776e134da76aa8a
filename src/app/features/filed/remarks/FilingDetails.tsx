import { Link } from 'react-router';

import { differencesOf } from '#domain/filed/checks/checks.ts';
import type { Siren } from '#domain/siren.ts';

import { keyedByWords } from '../../../filed/cell-words.ts';
import { Arithmetic } from '../../../filed/checks/Arithmetic.tsx';
import { arithmeticWords } from '../../../filed/checks/check-words.ts';
import { keyingCaution } from '../../../filed/keying-words.ts';
import { formatDay } from '../../../format/dates.ts';
import type { FilingRemarks } from './filing-remarks.ts';
import { labelWords, shortLabelWords } from './label-words.ts';
import { closingWords } from './size-words.ts';

import styles from './Remarks.module.css';

type Props = { siren: Siren; remarks: FilingRemarks };

/** One deposit: a line that sums it up, and what it says of itself when unfolded. */
export function FilingDetails({ siren, remarks }: Props) {
  const { filing, accounts, keying, codes, confidentiality, labels, checks } = remarks;
  const { depositDate } = filing;
  const differing = differencesOf(checks).length > 0;
  return (
    <details className={styles['filing']}>
      <summary>
        <span className={styles['which']}>
          {`Exercice ${closingWords(filing)}, `}
          {depositDate === null ? 'dépôt non daté' : `déposé le ${formatDay(depositDate)}`}
        </span>
        <span className={differing ? styles['differs'] : undefined}>
          {accounts === null ? 'aucune ligne saisie' : arithmeticWords(checks)}
        </span>
        {accounts?.keyedBy === 'agent' && <span>{keyedByWords(accounts)}</span>}
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
        {confidentiality !== null && <span>confidentialité&nbsp;: le fichier et la liste diffèrent</span>}
        {labels.map((label) => (
          <span key={label.kind}>{shortLabelWords(label)}</span>
        ))}
      </summary>
      {keying.length > 0 && (
        <div>
          <ul className={styles['keying']}>
            {keying.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
          <p className={styles['soft']}>{keyingCaution}</p>
        </div>
      )}
      {confidentiality !== null && <p>{confidentiality}</p>}
      {labels.map((label) => (
        <p key={label.kind}>{labelWords(label)}</p>
      ))}
      {accounts !== null && <Arithmetic siren={siren} accounts={accounts} checks={checks} />}
      <p className="screen-only">
        <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(filing.id)}`}>Ouvrir le document</Link>
      </p>
    </details>
  );
}
