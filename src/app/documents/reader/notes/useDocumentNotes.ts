import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { Nature } from '#domain/nature.ts';
import { byPlace, matchOf, type Note, type NotedDocument } from '#domain/notes/note.ts';

import { filingsQuery } from '../../../api/company-queries.ts';
import { deedsQuery } from '../../../api/deeds-query.ts';
import { companyKey } from '../../../api/queries.ts';
import type { Received } from '../../../files/saving/trace-sheet.ts';
import { sha256Of } from '../../../files/sha256.ts';
import { natureCaution, natureWords } from '../../../format/nature.ts';
import { keepPassageImage, usePassageImages } from '../../../notes/case-notes.ts';
import { useNotebook } from '../../../notes/useNotebook.ts';
import { useReading } from '../reading.ts';
import { shownPage } from './page-layer.ts';
import { drawPassage } from './passage-image.ts';

/** What is marked, before anything is written of it. */
export type Marked = Pick<Note, 'page' | 'marks' | 'quote'>;

/**
 * The notes of the open document, told from those of other bytes of the same filing and of other documents, and how to
 * make one. The image of each marked passage is drawn as soon as it can be.
 *
 * @param received the bytes that they are noted on.
 * @param now milliseconds; the clock of the machine unless told.
 */
export function useDocumentNotes(received: Received, now: () => number = Date.now) {
  const { document, viewer } = useReading();
  const { requestId, receivedAt } = received;
  const { caseId, siren, kind, id } = document;
  const client = useQueryClient();
  const notebook = useNotebook(caseId, siren);
  const fingerprint = {
    queryKey: [...companyKey(caseId, siren), 'received', kind, id, receivedAt],
    // Without enough memory for a copy, the document goes without a fingerprint.
    queryFn: () => sha256Of(received.file).catch(() => null),
    staleTime: Infinity,
    // What asks holds the bytes: they leave with the document.
    gcTime: 0,
  };
  const { data: sha256 } = useQuery({ ...fingerprint, enabled: notebook.notes.length > 0 });
  const filings = useQuery({ ...filingsQuery(caseId, siren), enabled: false });
  const deeds = useQuery({ ...deedsQuery(caseId, siren), enabled: false });
  const images = usePassageImages(caseId, siren);

  const matched = (match: ReturnType<typeof matchOf>): Note[] =>
    sha256 === undefined
      ? []
      : notebook.notes.filter((note) => matchOf(note.document, { ...document, sha256 }) === match);
  const here = matched('same').toSorted(byPlace);
  const undrawn = here.find((note) => !images.has(note.id));
  useEffect(
    function drawMissingPassages() {
      if (undrawn === undefined) return undefined;
      let left = false;
      void drawPassage(viewer.pdf, undrawn, shownPage(viewer, undrawn.page)?.rotation ?? 0)
        .then(
          (png) => ({ png, requestId, receivedAt }),
          () => null,
        )
        .then((image) => left || keepPassageImage(client, caseId, siren, undrawn.id, image));
      return () => {
        left = true;
      };
    },
    // A note being written is drawn once: its marks never change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [undrawn?.id, viewer, requestId, receivedAt, client, caseId, siren],
  );

  const filing = filings.data?.filings.find((listed) => kind === 'filing' && listed.id === id);
  const deed = deeds.data?.deeds.find((listed) => kind === 'deed' && listed.id === id);
  const noted: Omit<NotedDocument, 'sha256'> = {
    siren,
    kind,
    id,
    closing: filing?.closingDate ?? null,
    depositDate: filing?.depositDate ?? deed?.depositDate ?? null,
    nature: filing?.nature == null ? null : notedNature(filing.nature),
    fileName: received.fileName,
    title: received.subject,
  };
  return {
    here,
    changed: matched('changed').toSorted(byPlace),
    others: matched('other'),
    unsaved: notebook.unsaved,
    create: async (marked: Marked): Promise<Note> => {
      const taken = await client.ensureQueryData(fingerprint);
      const at = new Date(now()).toISOString();
      const note = {
        ...marked,
        id: newId(),
        document: { ...noted, sha256: taken },
        text: '',
        createdAt: at,
        changedAt: at,
      };
      notebook.put(note);
      return note;
    },
    write: (note: Note, text: string): void =>
      notebook.put({ ...note, text, changedAt: new Date(now()).toISOString() }),
    remove: (note: Note): void => notebook.remove(note.id),
    putBack: (note: Note): void => notebook.put(note),
  };
}

/** What is said of a nature wherever the note goes, without the filing's details beside it. */
function notedNature(nature: Nature): string {
  return [natureWords(nature), natureCaution(nature)].filter((part) => part !== null).join('. ');
}

/** `crypto.randomUUID` is there in secure contexts only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
