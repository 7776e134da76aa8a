import type { Problem } from '#contract/problem.ts';

import { ApiError } from '../../api/client.ts';
import { downloadDocument } from '../download.ts';
import { stampWords } from './stamp-words.ts';
import { stampedCopy } from './stamped-copy.ts';
import type { Access } from './trace-sheet.ts';

const unstampable: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'internal_error',
  title: 'Le document n’a pas pu être marqué.',
  detail: 'Cette démarche ne laisse sortir que des copies marquées\u00A0: il se lit dans la page.',
};

/** Downloads documents as {@link downloadDocument} does, each as a stamped copy; one that cannot be stamped fails. */
export function stampedDownload(access: Access): typeof downloadDocument {
  return async (...asked) => {
    const { file, requestId } = await downloadDocument(...asked);
    const copy = await stampedCopy(
      file,
      stampWords({ requestId, receivedAt: new Date().toISOString() }, access),
    );
    if (copy === null) throw new ApiError(unstampable);
    return { file: copy, requestId };
  };
}
