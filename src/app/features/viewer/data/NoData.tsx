import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';

import { problemOf } from '../../../api/client.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { absenceOf } from '../../../filed/keyed-absence.ts';
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
