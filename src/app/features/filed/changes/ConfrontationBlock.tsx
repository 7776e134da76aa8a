import { useId } from 'react';

import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import { orderIsKnown } from '#domain/filed/changes/deposits.ts';
import { isFinding, type Difference } from '#domain/filed/changes/difference.ts';

import { keyingRemarks } from '../../../filed/keying-words.ts';
import {
  bothDeposits,
  comparedWords,
  confrontationTitle,
  depositHead,
  exerciseOf,
  gapsWords,
  minorWords,
  oneSidedWords,
} from './change-words.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import type { Keeping } from './useKeeping.ts';

import styles from './Changes.module.css';

/** Lines shown at once: what is read in ten seconds. */
const shownAtFirst = 8;

type Props = { id: string; confrontation: Confrontation; keeping: Keeping };

/** Two filings set against each other: totals and results first, the rest folded. */
export function ConfrontationBlock({ id, confrontation, keeping }: Props) {
  const titleId = useId();
  const { differences, compared } = confrontation;
  const findings = differences.filter(isFinding);
  const shown = findings.slice(0, shownAtFirst);
  const rest = findings.slice(shownAtFirst);
  const minor = differences.filter((difference) => !isFinding(difference));
  const oneSided = oneSidedWords(confrontation);
  const title = confrontationTitle(confrontation);
  return (
    <section id={id} aria-labelledby={titleId} className={styles['block']}>
      <h3 id={titleId}>{title}</h3>
      <p className={styles['soft']}>
        {`${comparedWords(compared)}, ${gapsWords(findings.length)}. Dépôts\u00A0: ${bothDeposits(confrontation)}.`}
      </p>
      {confrontation.kind === 'again' && !orderIsKnown(confrontation) && (
        <p className={styles['soft']}>Les dates ne disent pas lequel des deux dépôts est venu d’abord.</p>
      )}
      {keyingOf(confrontation, keeping).map((remark) => (
        <p key={remark} className={styles['soft']}>
          {remark}
        </p>
      ))}
      <DifferenceTable
        confrontation={confrontation}
        differences={shown}
        caption={`${title}, principaux écarts`}
        keeping={keeping}
      />
      <Folded
        summary={rest.length === 1 ? 'L’autre ligne' : `Les ${rest.length} autres lignes`}
        caption={`${title}, autres lignes`}
        differences={rest}
        confrontation={confrontation}
        keeping={keeping}
      />
      <Folded
        summary={`À part\u00A0: ${minorWords(minor)}`}
        caption={`${title}, arrondis et cases vides`}
        differences={minor}
        confrontation={confrontation}
        keeping={keeping}
      />
      {oneSided !== null && <p className={styles['soft']}>{oneSided}</p>}
    </section>
  );
}

/** What INPI said of its keying of either deposit: it bears on what its amounts are worth. */
function keyingOf({ kind, before, after }: Confrontation, { read }: Keeping): string[] {
  return [before, after].flatMap((accounts) => {
    const identity = read.metadata.get(accounts.filingId)?.identity;
    if (identity === undefined || accounts.keyedBy === 'agent') return [];
    const deposit = kind === 'restated' ? `Dépôt ${exerciseOf(accounts)}` : depositHead(accounts);
    return keyingRemarks(identity).map((remark) => `${deposit}\u00A0: ${remark}`);
  });
}

type FoldedProps = {
  summary: string;
  caption: string;
  differences: readonly Difference[];
  confrontation: Confrontation;
  keeping: Keeping;
};

function Folded({ summary, ...table }: FoldedProps) {
  if (table.differences.length === 0) return null;
  return (
    <details className={styles['folded']}>
      <summary>{summary}</summary>
      <DifferenceTable {...table} />
    </details>
  );
}
