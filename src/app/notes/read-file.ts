import type { Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import type { Made } from '../files/agent-file/made.ts';
import { otherCompany, readAgentFile, refused, type Refusal } from '../files/agent-file/read-agent-file.ts';
import { fileSchema, head, largestFile, notesVersion } from './file-format.ts';

/** What a file was read to hold, or the sentence that says why none of it is taken. */
export type NotesReading = { read: true; notes: readonly Note[]; made: Made } | Refusal;

const kind = {
  head,
  version: notesVersion,
  file: fileSchema,
  largest: largestFile,
  name: 'un fichier de notes',
};

/** Reads what `notesFile` wrote of a company. Nothing is taken of a file that is not right to the last note. */
export async function readNotesFile(file: Blob, siren: Siren): Promise<NotesReading> {
  const reading = await readAgentFile(file, siren, kind);
  if (!reading.read) return reading;
  const { notes, made } = reading.content;
  const foreign = notes.find(({ document }) => document.siren !== siren);
  return foreign === undefined ? { read: true, notes, made } : refused(otherCompany(foreign.document.siren));
}
