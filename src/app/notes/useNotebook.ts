import { useQueryClient } from '@tanstack/react-query';

import { mergeNotes, withNote, withoutNote, type Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import { caseNotes, holdNotes, useCaseNotes, type CaseNotes } from './case-notes.ts';
import { writeFollowed } from './followed-file.ts';

/** The notes on a company's documents, and how to change them: each change goes on to the file followed. */
export function useNotebook(caseId: string, siren: Siren) {
  const client = useQueryClient();
  const { notes, unsaved } = useCaseNotes(caseId, siren);
  const change = (changed: (held: CaseNotes) => CaseNotes): void => {
    holdNotes(client, caseId, siren, changed(caseNotes(client, caseId, siren)));
    void writeFollowed(client, caseId, siren);
  };
  return {
    notes,
    unsaved,
    put: (note: Note): void => change((held) => ({ notes: withNote(held.notes, note), unsaved: true })),
    remove: (id: string): void => change((held) => ({ notes: withoutNote(held.notes, id), unsaved: true })),
    /** Takes the notes of a file in: they are in that file already. */
    merge: (read: readonly Note[]): void =>
      change((held) => ({ ...held, notes: mergeNotes(held.notes, read) })),
  };
}
