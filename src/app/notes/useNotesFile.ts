import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { useKnownName } from '../directory/known-name.ts';
import type { ExportContext } from '../exports/exported.ts';
import { saveFile } from '../files/save-file.ts';
import { formatInstant } from '../format/dates.ts';
import { markNotesSaved } from './case-notes.ts';
import {
  followFile,
  pickNotesFile,
  useFollowedFile,
  writeFollowed,
  type savePicker,
} from './followed-file.ts';
import { noteCount } from './note-words.ts';
import { readNotesFile } from './read-file.ts';
import { useNotebook } from './useNotebook.ts';
import { notesFile, notesFileName } from './write-file.ts';

/** The notes of a company and their file: chosen once and followed, saved as a copy, or loaded. */
export function useNotesFile(caseId: string, siren: Siren, contextOf: () => ExportContext) {
  const client = useQueryClient();
  const { notes, unsaved, merge } = useNotebook(caseId, siren);
  const followed = useFollowedFile(caseId, siren);
  const name = useKnownName(caseId, siren);
  const company = { siren, name };
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const tell = (words: string): void => {
    setRefusal(null);
    setSaid(words);
  };
  return {
    notes,
    company,
    unsaved,
    followed,
    said,
    /** Why a file was not taken, or could not be chosen; null when nothing failed. */
    refusal,
    follow: async (pick: NonNullable<ReturnType<typeof savePicker>>): Promise<void> => {
      try {
        const handle = await pickNotesFile(pick, siren, contextOf().madeAt);
        if (handle !== null) await followFile(client, caseId, siren, { handle, company, contextOf });
        tell('');
      } catch {
        setRefusal('Ce navigateur ne laisse pas choisir de fichier ici\u00A0: enregistrez une copie.');
      }
    },
    again: (): void => void writeFollowed(client, caseId, siren),
    saveCopy: (): void => {
      const context = contextOf();
      saveFile(notesFile(company, notes, context), notesFileName(siren, context.madeAt));
      markNotesSaved(client, caseId, siren, notes);
      tell('Notes enregistrées, à garder avec le dossier\u00A0: elles sont confidentielles.');
    },
    load: async (file: File): Promise<void> => {
      setSaid('');
      const reading = await readNotesFile(file, siren);
      if (!reading.read) return setRefusal(reading.reason);
      merge(reading.notes);
      const { at, by } = reading.made;
      const when = Number.isNaN(Date.parse(at)) ? '' : ` le ${formatInstant(at)}`;
      tell(`${noteCount(reading.notes.length)} du fichier, enregistré${when} par ${by}.`);
    },
  };
}
