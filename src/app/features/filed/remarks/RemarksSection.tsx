import { useMemo } from 'react';

import { differencesOf } from '#domain/filed/checks/checks.ts';

import type { FiledContext } from '../filed-context.ts';
import { filingRemarks, sizeFindings, type FilingRemarks } from './filing-remarks.ts';
import { FilingDetails } from './FilingDetails.tsx';
import { SizeQuestions } from './SizeQuestions.tsx';

import styles from './Remarks.module.css';

/** « Ce que les dépôts disent d’eux-mêmes »: INPI's codes, labels, arithmetic, and size against confidentiality. */
export function RemarksSection({ siren, reading, list, scope }: FiledContext) {
  const remarks = useMemo(() => filingRemarks({ reading, list, scope }), [reading, list, scope]);
  const sizes = useMemo(
    () => (scope === 'company' ? sizeFindings({ reading, list, scope }) : []),
    [reading, list, scope],
  );
  const summary = summaryWords(remarks);
  return (
    <section aria-labelledby="ce-que-disent-les-depots" className={styles['section']}>
      <header>
        <h2 id="ce-que-disent-les-depots">Ce que les dépôts disent d’eux-mêmes</h2>
        <p className={styles['soft']}>
          Les mentions de saisie de l’INPI, le libellé rapproché du contenu, et l’arithmétique que les
          formulaires impriment, vérifiée à 1&nbsp;€ près. Un écart peut venir de l’entreprise, du document ou
          de la saisie&nbsp;: le document tranche.
        </p>
      </header>
      {/* While deposits are being read, a lack of accounts says nothing yet. */}
      <SizeQuestions
        siren={siren}
        findings={reading.awaited === 0 ? sizes : sizes.filter(({ outcome }) => outcome === 'question')}
      />
      {summary !== null && <p>{summary}</p>}
      <div className={styles['filings']}>
        {remarks.map((one) => (
          <FilingDetails key={one.filing.id} siren={siren} remarks={one} />
        ))}
      </div>
    </section>
  );
}

/** How many deposits add up; null when none was keyed. */
function summaryWords(remarks: readonly FilingRemarks[]): string | null {
  const keyed = remarks.filter(({ accounts }) => accounts !== null);
  const differing = keyed.filter(({ checks }) => differencesOf(checks).length > 0).length;
  if (keyed.length === 0) return null;
  if (keyed.length === 1)
    return `Un dépôt lu\u00A0: ${differing === 0 ? 'son arithmétique est vérifiée partout où elle peut l’être' : 'son arithmétique présente des écarts'}.`;
  const all = `${keyed.length}\u00A0dépôts lus`;
  if (differing === 0) return `${all}\u00A0: leur arithmétique est vérifiée partout où elle peut l’être.`;
  return `${all}\u00A0: l’arithmétique de ${differing === 1 ? 'l’un d’eux' : `${differing} d’entre eux`} présente des écarts.`;
}
