import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useId, useState, type ReactNode } from 'react';

import type { FilingView } from '#contract/filings.ts';
import { yearOf } from '#domain/calendar.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';

import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { Button } from '../../../ui/Button.tsx';
import { isFiltered, type Arrangement, type FilingKind, type FilingSort } from './arrange.ts';

import styles from './ArrangementForm.module.css';

type Props = {
  filings: readonly FilingView[];
  arrangement: Arrangement;
  /** How many filings the arrangement leaves in sight. */
  shown: number;
  onChange: (arrangement: Arrangement) => void;
};

/** Sorts and filters the deposits; folded until it is asked for, or something is left out. */
export function ArrangementForm({ filings, arrangement, shown, onChange }: Props) {
  const years = new Set(
    filings.flatMap(({ closingDate }) => (closingDate === null ? [] : yearOf(closingDate))),
  );
  const confidentialities = new Set(filings.map(({ confidentiality }) => confidentiality));
  const filtered = isFiltered(arrangement);
  const [open] = useState(filtered || arrangement.sort !== 'cloture');
  const all = { confidentiality: null, kind: null, year: null };
  return (
    <details className={styles['arrangement']} open={open}>
      <summary>
        <SlidersHorizontal size={16} aria-hidden="true" />
        Trier et filtrer
      </summary>
      <div className={styles['fields']}>
        <Choice
          label="Tri"
          value={arrangement.sort}
          onChange={(sort) => onChange({ ...arrangement, sort: sort as FilingSort })}
        >
          <option value="cloture">Clôture, récente d’abord</option>
          <option value="cloture-ancienne">Clôture, ancienne d’abord</option>
          <option value="depot">Dépôt, récent d’abord</option>
          <option value="depot-ancien">Dépôt, ancien d’abord</option>
        </Choice>
        <Choice
          label="Confidentialité"
          value={arrangement.confidentiality ?? ''}
          onChange={(value) =>
            onChange({ ...arrangement, confidentiality: (value || null) as Confidentiality | null })
          }
        >
          <option value="">Toutes</option>
          {[...confidentialities].map((confidentiality) => (
            <option key={confidentiality} value={confidentiality}>
              {confidentialityLabels[confidentiality]}
            </option>
          ))}
        </Choice>
        <Choice
          label="Comptes"
          value={arrangement.kind ?? ''}
          onChange={(value) => onChange({ ...arrangement, kind: (value || null) as FilingKind | null })}
        >
          <option value="">Tous</option>
          <option value="annuels">Annuels</option>
          <option value="consolides">Consolidés</option>
        </Choice>
        <Choice
          label="Année de clôture"
          value={arrangement.year === null ? '' : String(arrangement.year)}
          onChange={(value) => onChange({ ...arrangement, year: value === '' ? null : Number(value) })}
        >
          <option value="">Toutes</option>
          {[...years].map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Choice>
      </div>
      {filtered && (
        <p className={styles['count']}>
          <output>
            {shown} sur {filings.length} dépôts
          </output>
          <Button variant="quiet" onClick={() => onChange({ ...arrangement, ...all })}>
            Tout montrer
          </Button>
        </p>
      )}
    </details>
  );
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
