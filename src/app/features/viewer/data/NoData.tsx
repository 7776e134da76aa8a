import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { xmlExpectedOn, xmlIsAwaited } from '#domain/delays.ts';

import { problemOf } from '../../../api/client.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { formatDay } from '../../../format/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

type Props = {
  error: unknown;
  current: Case;
  filing: FilingView | null;
  today: IsoDate;
  onRetry: () => void;
};

/** Why there is no XML to show: still expected, missing, kept closed, or a failure. */
export function NoData({ error, current, filing, today, onRetry }: Props) {
  const problem = problemOf(error);
  if (problem.code === 'document_missing')
    return (
      <>
        <p>{absenceOf(filing, today)}</p>
        <p>
          <Button onClick={onRetry}>Vérifier de nouveau</Button>
        </p>
      </>
    );
  if (problem.code === 'commitment_required')
    return (
      <ProblemNotice problem={problem}>
        <p>
          <GiveCommitment current={current} />
        </p>
      </ProblemNotice>
    );
  return <ProblemNotice problem={problem} onRetry={onRetry} />;
}

/** The usual two weeks, where the deposit is dated (seed bilans_inpi, question 2). */
export function absenceOf(filing: FilingView | null, today: IsoDate): string {
  const depositDate = filing?.depositDate ?? null;
  const expected = xmlExpectedOn(depositDate);
  if (expected !== null && xmlIsAwaited(depositDate, today))
    return (
      `Données attendues vers le ${formatDay(expected)}\u00A0: ` +
      'l’INPI les joint environ deux semaines après le dépôt.'
    );
  return 'Aucune donnée n’accompagne ce document dans l’archive de l’INPI.';
}
