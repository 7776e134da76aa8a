import { Link } from 'react-router';

import type { GridResult, ReadTerm } from '#domain/grids/evaluate.ts';
import type { GridLine } from '#domain/grids/grid.ts';
import type { GridYear } from '#domain/grids/years.ts';
import type { AccountsType } from '#domain/liasse/line.ts';
import type { Siren } from '#domain/siren.ts';

import { CopyText } from '../../../figures/panel/CopyCitation.tsx';
import { Facts } from '../../../figures/panel/Facts.tsx';
import { durationWords } from '../../../figures/words/exercise-words.ts';
import { depositWords, keyedByWords } from '../../../filed/cell-words.ts';
import { asideWords, closingText, refusalSentence, resultText } from '../../../grids/grid-words.ts';
import { resultCitation } from '../../../grids/result-citation.ts';
import { sizeText, termAmount, termLabel, termPlace, workings } from '../../../grids/term-words.ts';
import { Panel } from '../../../ui/Panel.tsx';

import styles from './GridCellPanel.module.css';

/** A cell of a grid, with all that it was worked out of. */
export type OpenedCell = { row: GridLine; year: GridYear; result: GridResult };

type Props = {
  siren: Siren;
  cell: OpenedCell;
  /** Who gave the Banque de France's figures, and when; null when nobody did. */
  figuresSource: string | null;
  onClose: () => void;
};

/** Where a value of a grid comes from: the formula, its numbers, and each amount down to its column. */
export function GridCellPanel({ siren, cell, figuresSource, onClose }: Props) {
  const { row, year, result } = cell;
  const { accounts, figures } = year;
  const months = (accounts ?? figures)?.durationMonths ?? null;
  const numbers = row.kind === 'line' ? null : workings(row, result);
  const aside = asideWords(result);
  const why = refusalSentence(result);
  const readsFigures = [...result.above, ...result.below].some(({ origin }) => origin?.kind === 'figure');
  return (
    <Panel side title={row.label} onClose={onClose}>
      <div className={styles['panel']}>
        <p className={styles['value']}>
          {resultText(row, result, year)}
          {aside !== null && <small>{aside}</small>}
        </p>
        <Facts
          facts={[
            ...(why === null ? [] : [['Pourquoi', why] as const]),
            ['Exercice', accounts === null ? closingText(year) : depositWords(accounts)],
            ['Durée', durationWords(months)],
            ...(row.formula === null ? [] : [['Formule', row.formula] as const]),
            ...(numbers === null ? [] : [['Calcul', numbers] as const]),
            ...(row.source === null ? [] : [['Source', row.source] as const]),
            ...(row.note === null ? [] : [['À savoir', row.note] as const]),
            ...(readsFigures && figuresSource !== null ? [['Chiffres', figuresSource] as const] : []),
            ...(accounts === null ? [] : [['Saisie', keyedByWords(accounts)] as const]),
            ...(accounts === null
              ? []
              : [['Document', <code key="filing">{accounts.filingId}</code>] as const]),
          ]}
        />
        {year.replaced > 0 && (
          <p className={styles['note']}>
            {`Le dernier de ${year.replaced + 1}\u00A0dépôts pour cette clôture\u00A0: les autres ne sont pas lus ici.`}
          </p>
        )}
        <Terms
          title={result.below.length === 0 ? 'Montants' : 'Numérateur'}
          terms={result.above}
          type={accounts?.type ?? null}
        />
        <Terms title="Dénominateur" terms={result.below} type={accounts?.type ?? null} />
        {accounts !== null && (
          <p>
            <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(accounts.filingId)}`}>
              Ouvrir le document
            </Link>
          </p>
        )}
        <CopyText text={resultCitation(siren, cell)} />
      </div>
    </Panel>
  );
}

type TermsProps = { title: string; terms: readonly ReadTerm[]; type: AccountsType | null };

function Terms({ title, terms, type }: TermsProps) {
  if (terms.length === 0) return null;
  return (
    <section className={styles['terms']}>
      <h3>{title}</h3>
      <ul>
        {terms.map((read) => (
          <li key={read.term.addresses.join('|')}>
            <span>
              {read.term.times < 0 && <span aria-label="en moins">− </span>}
              {sizeText(read.term) + termLabel(read.term, type)}
            </span>
            <strong>{termAmount(read)}</strong>
            <small>{termPlace(read)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
