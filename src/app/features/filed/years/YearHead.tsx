import { Link } from 'react-router';

import type { FilingView } from '#contract/filings.ts';
import type { FiledClosing } from '#domain/filed/history.ts';
import type { Siren } from '#domain/siren.ts';

import { durationWords } from '../../../figures/words/exercise-words.ts';
import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { formatDay, formatMonth } from '../../../format/dates.ts';
import type { TableColumn } from './table-model.ts';

import styles from './YearTable.module.css';

type Props = {
  siren: Siren;
  column: TableColumn;
  closings: readonly FiledClosing[];
  filings: readonly FilingView[];
};

/** A closing, what is unusual of it, and the filing that tells of it. */
export function YearHead({ siren, column: { closing, filed, restatedBy }, closings, filings }: Props) {
  const own = filed === null ? undefined : closings[filed];
  const next = restatedBy === null ? undefined : closings[restatedBy];
  if (own === undefined)
    return (
      <th scope="col" className={styles['untold']}>
        {closing === null ? 'Exercice précédent' : formatMonth(closing)}
        <small>
          {next === undefined ? 'sans comptes saisis' : `N-1 du dépôt clos le ${formatDay(next.closing)}`}
        </small>
      </th>
    );
  return (
    <th scope="col">
      {formatMonth(own.closing)}
      {headNotes(own, filings).map((note) => (
        <small key={note}>{note}</small>
      ))}
      <small className="screen-only">
        <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(own.accounts.filingId)}`}>
          document<span className="visually-hidden"> de l’exercice clos le {formatDay(own.closing)}</span>
        </Link>
      </small>
    </th>
  );
}

/** Twelve months, one deposit, public accounts, INPI's keying and euros go without saying. */
function headNotes({ accounts, replaced }: FiledClosing, filings: readonly FilingView[]): string[] {
  const { depositDate, durationMonths, keyedBy, currency } = accounts;
  const notes: string[] = [];
  if (durationMonths !== 12) notes.push(durationWords(durationMonths));
  if (replaced.length > 0) {
    const rank = `${replaced.length + 1}ᵉ dépôt`;
    notes.push(depositDate === null ? `${rank}, non daté` : `${rank}, le ${formatDay(depositDate)}`);
  }
  const confidentiality = filings.find(({ id }) => id === accounts.filingId)?.confidentiality ?? 'public';
  if (confidentiality !== 'public') notes.push(confidentialityLabels[confidentiality].toLowerCase());
  if (keyedBy === 'agent') notes.push('saisi par l’agent');
  if (currency !== null && currency !== 'EUR') notes.push(`en ${currency}`);
  return notes;
}
