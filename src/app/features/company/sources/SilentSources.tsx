import type { SourceAnswer } from '#contract/filings.ts';

import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { missingAnswerWords } from './source-words.ts';

type Props = { answers: readonly SourceAnswer[]; onRetry: () => void };

/** The services that failed while another answered: what they know is missing from the list. */
export function SilentSources({ answers, onRetry }: Props) {
  return answers.map(({ origin, problem }) =>
    // A service that knows nothing of the company has answered.
    problem === null || problem.code === 'not_found' ? null : (
      <ProblemNotice key={origin} problem={problem} onRetry={onRetry}>
        <p>{missingAnswerWords(origin)}</p>
      </ProblemNotice>
    ),
  );
}
