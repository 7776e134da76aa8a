import type { Case } from '#contract/cases.ts';
import type { Problem, ProblemCode } from '#contract/problem.ts';

import { GiveCommitment } from '../../case/GiveCommitment.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

import styles from './Document.module.css';

/** Failures that asking again does not mend. */
const settled: ReadonlySet<ProblemCode> = new Set([
  'commitment_required',
  'source_not_allowed',
  'document_restricted',
  'not_found',
]);

type Props = { problem: Problem; current: Case; onRetry: () => void };

/** Why the document is not there, and what can be done. */
export function DocumentFailure({ problem, current, onRetry }: Props) {
  const retry = settled.has(problem.code) ? {} : { onRetry };
  return (
    <div className={styles['failure']}>
      <ProblemNotice problem={problem} {...retry}>
        {problem.code === 'commitment_required' && (
          <p>
            <GiveCommitment current={current} />
          </p>
        )}
      </ProblemNotice>
    </div>
  );
}
