import type { IsoDate } from '../calendar.ts';
import type { Box } from '../page-text/page-text.ts';
import type { Siren } from '../siren.ts';

/** The document that a note is about, as it can be found again without the application. */
export type NotedDocument = {
  siren: Siren;
  kind: 'filing' | 'deed';
  id: string;
  closing: IsoDate | null;
  depositDate: IsoDate | null;
  /** The kind of accounts, in words, with its code and what that does not tell; null where the list did not tell. */
  nature: string | null;
  fileName: string;
  /** « Comptes annuels clos le 31/12/2025 » */
  title: string;
  /** Of the bytes received, in hexadecimal; null where the browser could not compute it. */
  sha256: string | null;
};

/** What an agent marked on one page, and wrote of it. */
export type Note = {
  /** Unique whoever made it, so that files of notes merge. */
  id: string;
  document: NotedDocument;
  /** From 1. */
  page: number;
  /** One rectangle, or one for each line of the words quoted. */
  marks: readonly Box[];
  /** The words marked; null for a rectangle. */
  quote: string | null;
  /** Empty for a mark without words of the agent. */
  text: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  changedAt: string;
};

/**
 * How the document of a note stands to one that is open: `same` bytes, whatever the name under which a source lists
 * it; `changed` where the same filing came with other bytes; another. A fingerprint that is not known tells nothing.
 */
export function matchOf(
  noted: NotedDocument,
  open: Pick<NotedDocument, 'siren' | 'kind' | 'id' | 'sha256'>,
): 'same' | 'changed' | 'other' {
  if (noted.siren !== open.siren) return 'other';
  const known = noted.sha256 !== null && open.sha256 !== null;
  if (known && noted.sha256 === open.sha256) return 'same';
  if (noted.kind !== open.kind || noted.id !== open.id) return 'other';
  return known ? 'changed' : 'same';
}

/** Notes with one put in, in the place of the note of its id. */
export function withNote(notes: readonly Note[], note: Note): readonly Note[] {
  return notes.some(({ id }) => id === note.id)
    ? notes.map((other) => (other.id === note.id ? note : other))
    : [...notes, note];
}

/** Notes without one of them. */
export function withoutNote(notes: readonly Note[], id: string): readonly Note[] {
  return notes.filter((note) => note.id !== id);
}

/**
 * Own notes with those of a file: of two of one id, the one changed last stands, the own one when neither was. A note
 * deleted here and still in the file comes back.
 */
export function mergeNotes(own: readonly Note[], read: readonly Note[]): readonly Note[] {
  return read.reduce((merged, note) => {
    const before = merged.find(({ id }) => id === note.id);
    return before === undefined || before.changedAt < note.changedAt ? withNote(merged, note) : merged;
  }, own);
}

/** In the order of the pages, from top to bottom. */
export function byPlace(one: Note, other: Note): number {
  return (
    one.page - other.page ||
    (one.marks[0]?.top ?? 0) - (other.marks[0]?.top ?? 0) ||
    (one.createdAt < other.createdAt ? -1 : 1)
  );
}
