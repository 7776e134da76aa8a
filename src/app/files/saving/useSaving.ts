import { useState } from 'react';

import { saveFile } from '../save-file.ts';
import { stampWords } from './stamp-words.ts';
import { traceSheet, type Access, type Received } from './trace-sheet.ts';

/** How far the saving of a document is; `idle` before the agent has asked for it. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'refused' }
  | { kind: 'stamping' }
  | { kind: 'unstampable' }
  | { kind: 'saved'; stamped: boolean };

/** Saves a document as its procedure allows: untouched, as a stamped copy, or not at all. */
export function useSaving(access: Access) {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const save = async (received: Received): Promise<void> => {
    const { download } = access.current.demarche;
    if (download === 'none') return setSaving({ kind: 'refused' });
    if (download === 'original') {
      saveFile(received.file, received.fileName);
      return setSaving({ kind: 'saved', stamped: false });
    }
    setSaving({ kind: 'stamping' });
    const { stampedCopy } = await import('./stamped-copy.ts');
    const copy = await stampedCopy(received.file, stampWords(received, access)).catch(() => null);
    if (copy === null) return setSaving({ kind: 'unstampable' });
    saveFile(copy, received.fileName.replace(/(\.pdf)?$/i, '_copie.pdf'));
    setSaving({ kind: 'saved', stamped: true });
  };
  const saveTrace = async (received: Received): Promise<void> => {
    saveFile(await traceSheet(received, access), received.fileName.replace(/(\.pdf)?$/i, '_trace.txt'));
  };
  return { saving, save, saveTrace };
}
