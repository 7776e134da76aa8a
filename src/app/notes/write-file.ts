import { dateInParis } from '#domain/calendar.ts';
import type { Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import type { ExportContext } from '../exports/exported.ts';
import { agentFile, madeOf } from '../files/agent-file/made.ts';
import { notesFormat, notesVersion, type NotesFile } from './file-format.ts';

/** Whose notes they are. */
export type NotedCompany = { siren: Siren; name: string | null };

const meaning =
  'Notes de l’agent sur les documents déposés. Marques\u00A0: fractions de la page, depuis son coin supérieur gauche.';

/** The file of the notes on a company's documents: JSON, with who made it, when, for what, and how far it may go. */
export function notesFile(company: NotedCompany, notes: readonly Note[], context: ExportContext): Blob {
  const file: NotesFile = {
    format: notesFormat,
    version: notesVersion,
    ...madeOf(company, meaning, context),
    notes: notes.map((note) => ({ ...note, marks: [...note.marks] })),
  };
  return agentFile(file);
}

/** « 000314153_notes_2026-11-22.json » */
export function notesFileName(siren: Siren, madeAt: string): string {
  return `${siren}_notes_${dateInParis(Date.parse(madeAt))}.json`;
}
