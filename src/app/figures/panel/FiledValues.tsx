import { Link } from 'react-router';

import type { FigureName } from '#domain/figures/names.ts';
import { addressOf } from '#domain/filed/accounts.ts';
import type { TermReading } from '#domain/filed/figures/readings.ts';

import { LineLink } from '../../filed/LineLink.tsx';
import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatDay } from '../../format/dates.ts';
import { exerciseWords } from '../words/exercise-words.ts';
import { valueText, type FiledOf, type ShownFigures, type Year } from '../words/value-words.ts';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; figures: ShownFigures; unit: AmountUnit };

/** The value of each exercise, with the cells of the filed accounts that it was read from. */
export function FiledValues({ name, figures, unit }: Props) {
  return (
    <section>
      <h3>Exercices, et cases lues</h3>
      {figures.years.map((year) => (
        <div key={year.closing} className={styles['proof']}>
          <h4>{`${exerciseWords(year)}\u00A0: ${valueText(name, year, unit)}`}</h4>
          {year.filed !== undefined && <Source siren={figures.siren} filed={year.filed} />}
          {year.filed !== undefined && (
            <Terms siren={figures.siren} name={name} year={year} filed={year.filed} />
          )}
        </div>
      ))}
    </section>
  );
}

/** Which deposit tells it, and in which of its columns. */
function Source({ siren, filed: { accounts, exercise } }: { siren: string; filed: FiledOf }) {
  const closing = accounts.closing === null ? 'non daté' : `clos le ${formatDay(accounts.closing)}`;
  const deposit = accounts.depositDate === null ? '' : `, déposé le ${formatDay(accounts.depositDate)}`;
  return (
    <p>
      {exercise === 'previous' && 'Colonne N-1 de l’exercice suivant\u00A0: '}
      <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(accounts.filingId)}`}>
        {`exercice ${closing}${deposit}`}
      </Link>
      {accounts.keyedBy === 'agent' && ', saisi par l’agent'}
    </p>
  );
}

type TermsProps = { siren: string; name: FigureName; year: Year; filed: FiledOf };

function Terms({ siren, name, year, filed }: TermsProps) {
  const { terms } = filed.workings[name];
  if (terms.length === 0)
    return (
      <p>{valueText(name, year, '€') === 'absent du 2033' && 'Le formulaire 2033 n’a pas cette ligne.'}</p>
    );
  return (
    <ul className={styles['terms']}>
      {terms.map((term) => (
        <li key={term.address}>
          {termWords(term)} <TermLink siren={siren} term={term} />
        </li>
      ))}
    </ul>
  );
}

/** The way to the line of a term, on the page that the agent told or wherever its form is found. */
function TermLink({ siren, term }: { siren: string; term: TermReading }) {
  if (term.kind !== 'cell') return null;
  const { accounts, line } = term.cell.source;
  const document = `/entreprises/${siren}/comptes/${encodeURIComponent(accounts.filingId)}`;
  return <LineLink document={document} line={line} page={line.documentPage} />;
}

/** « + Production stockée (FM, 2052, case 03.FM.m3) : −175 997 € » */
function termWords(term: TermReading): string {
  const sign = term.sign < 0 ? '− ' : '+ ';
  if (term.kind === 'cell') {
    const { line } = term.cell.source;
    const page = line.documentPage === null ? '' : `, page ${line.documentPage} du PDF`;
    return `${sign}${line.label ?? 'Code inconnu'} (${line.code}, ${line.form ?? 'formulaire inconnu'}, case ${addressOf(term.cell.source)}${page})\u00A0: ${formatAmount(term.cell.value, '€')}`;
  }
  return term.kind === 'nothing'
    ? `${sign}case ${term.address} vide\u00A0: rien, d’après le total imprimé en ${term.provenBy}`
    : `${sign}case ${term.address} vide, et aucun total ne dit qu’elle vaut rien`;
}
