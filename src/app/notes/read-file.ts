import type * as z from 'zod/mini';

import type { Note } from '#domain/notes/note.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { fileSchema, headSchema, largestFile, notesVersion, type NotesFile } from './file-format.ts';

/** What a file was read to hold, or the sentence that says why none of it is taken. */
export type NotesReading =
  | { read: true; notes: readonly Note[]; made: NotesFile['made'] }
  | { read: false; reason: string };

/** Reads what `notesFile` wrote of a company. Nothing is taken of a file that is not right to the last note. */
export async function readNotesFile(file: Blob, siren: Siren): Promise<NotesReading> {
  if (file.size > largestFile)
    return refused('Ce fichier est trop gros pour être un fichier de notes (plus de 10\u00A0Mo).');
  const content = jsonOf(await file.text());
  const head = headSchema.safeParse(content);
  if (!head.success) return refused('Ce fichier n’est pas un fichier de notes enregistré par Bilanscope.');
  if (head.data.version > notesVersion)
    return refused(
      'Ce fichier vient d’une version plus récente de Bilanscope, que celle-ci ne sait pas lire.',
    );
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success)
    return refused(
      `Ce fichier est abîmé ou a été modifié\u00A0: rien n’en est repris. Premier défaut\u00A0: ${placeOf(parsed.error)}.`,
    );
  const { notes, made } = parsed.data;
  const foreign = [parsed.data.siren, ...notes.map(({ document }) => document.siren)].find(
    (other) => other !== siren,
  );
  if (foreign !== undefined)
    return refused(
      `Ce fichier concerne une autre entreprise, SIREN ${formatSiren(foreign)}\u00A0: rien n’en est repris.`,
    );
  return { read: true, notes, made };
}

function refused(reason: string): NotesReading {
  return { read: false, reason };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** « notes, 3, marks, 0, left » */
function placeOf({ issues: [issue] }: z.core.$ZodError): string {
  const path = (issue?.path ?? []).map(String).join(', ');
  return path === '' ? 'structure du fichier' : `«\u202F${path}\u202F»`;
}
