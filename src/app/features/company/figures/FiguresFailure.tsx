import type { Problem } from '#contract/problem.ts';

import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { CommitmentMissing } from './CommitmentMissing.tsx';
import { NothingTransmitted } from './NothingTransmitted.tsx';

type Props = {
  problem: Problem;
  /** In euros; null as long as the session is not known. */
  turnoverThreshold: number | null;
  /** What the directory says that may explain it. */
  reasons: readonly string[];
  onRetry: () => void;
};

/** Why there are no figures, in the words of this section where it has better ones than the proxy. */
export function FiguresFailure({ problem, turnoverThreshold, reasons, onRetry }: Props) {
  const now = useNow(60_000);
  if (problem.code === 'commitment_required') return <CommitmentMissing />;
  if (problem.code === 'source_not_allowed') return <ProblemNotice problem={problem} />;
  if (problem.code !== 'not_found') return <ProblemNotice problem={problem} onRetry={onRetry} />;
  return (
    <NothingTransmitted now={now} turnoverThreshold={turnoverThreshold} reasons={reasons} onRetry={onRetry} />
  );
}
