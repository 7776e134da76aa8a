import type { Note } from '#domain/notes/note.ts';

import { stampWords } from '../../files/saving/stamp-words.ts';
import type { Access } from '../../files/saving/trace-sheet.ts';
import type { PassageImages } from '../../notes/case-notes.ts';
import { inReadingOrder } from '../../notes/note-rows.ts';
import { notesFile, notesFileName } from '../../notes/write-file.ts';
import type { ExportContext, ExportedCompany } from '../exported.ts';
import { notesPage, type Unpictured } from './notes-page.ts';
import { stampedPassage } from './stamped-passage.ts';

/** What of the notes goes into the archive; `note` tells whose passage an image shows, null for the other files. */
export type NotedFile = {
  name: string;
  file: Blob;
  kind: 'notes' | 'notes-page' | 'passage';
  note: Note | null;
};

export type NotedFiles = { files: readonly NotedFile[]; unpictured: readonly Unpictured[] };

type Taken = {
  company: ExportedCompany;
  context: ExportContext;
  notes: readonly Note[];
  images: PassageImages;
  access: Access;
};

/**
 * The notes as a file for a program, a page to read, and an image of each marked passage. Images follow the rule of the
 * documents: none where the procedure lets no document leave, stamped where it wants stamped copies.
 */
export async function notedFiles({ company, context, notes, images, access }: Taken): Promise<NotedFiles> {
  if (notes.length === 0) return { files: [], unpictured: [] };
  const { download, label } = access.current.demarche;
  const passages: { name: string; file: Blob; note: Note }[] = [];
  const unpictured: Unpictured[] = [];
  for (const [index, note] of notes.toSorted(inReadingOrder).entries()) {
    const image = images.get(note.id) ?? null;
    if (download === 'none')
      unpictured.push({ note, why: `la démarche «\u00A0${label}\u00A0» ne laisse sortir aucun document` });
    else if (image === null) unpictured.push({ note, why: whyUndrawn(images.has(note.id)) });
    else
      passages.push({
        name: `notes/passage-${String(index + 1).padStart(3, '0')}_page-${note.page}.png`,
        file: download === 'stamped' ? await stampedPassage(image.png, stampWords(image, access)) : image.png,
        note,
      });
  }
  const { siren, name } = company;
  return {
    files: [
      {
        name: notesFileName(siren, context.madeAt),
        file: notesFile({ siren, name }, notes, context),
        kind: 'notes',
        note: null,
      },
      {
        name: 'notes.html',
        file: notesPage({ siren, name }, context, notes, passages, unpictured),
        kind: 'notes-page',
        note: null,
      },
      ...passages.map((passage) => ({ ...passage, kind: 'passage' as const })),
    ],
    unpictured,
  };
}

function whyUndrawn(tried: boolean): string {
  return tried
    ? 'la page marquée n’a pas pu être dessinée'
    : 'le document n’a pas été ouvert dans cet onglet avec cette note';
}
