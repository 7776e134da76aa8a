import type { Call } from './api-entreprise.ts';
import type { SharedAnswersSettings } from './shared-answers.ts';

/** What every source behind API Entreprise is given. */
export type SourceSettings = {
  call: Pick<Call, 'base' | 'deadlineMs' | 'busyWaitMs' | 'now' | 'watch' | 'turns' | 'lookup'>;
  answers: SharedAnswersSettings;
};
