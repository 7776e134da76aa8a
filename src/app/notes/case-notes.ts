import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

import type { Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import { companyKey } from '../api/queries.ts';
import { askBeforeLeaving } from '../api/unsaved-work.ts';

/** The notes on a company's documents in this tab. */
export type CaseNotes = {
  notes: readonly Note[];
  /** Whether one of them, or its latest words, is in no file. */
  unsaved: boolean;
};

/** A passage as it was marked, and the access under which its document came. */
export type PassageImage = {
  png: Blob;
  /** The proxy's number for the request; null when it gave none. */
  requestId: string | null;
  /** ISO 8601. */
  receivedAt: string;
};

/** By note. One that cannot be drawn is null, one that has not been drawn is missing. */
export type PassageImages = ReadonlyMap<string, PassageImage | null>;

const noNotes: CaseNotes = { notes: [], unsaved: false };
const noImages: PassageImages = new Map();
const lasting = { queryFn: skipToken, staleTime: Infinity, gcTime: Infinity } as const;

/**
 * Kept among what the case was told, and dropped with it: in memory alone, until the case is closed, the agent logs
 * out or the page is left. No source is ever asked for it.
 */
function notesQuery(caseId: string, siren: Siren) {
  return queryOptions<CaseNotes>({ queryKey: [...companyKey(caseId, siren), 'notes'], ...lasting });
}

function imagesQuery(caseId: string, siren: Siren) {
  return queryOptions<PassageImages>({ queryKey: [...companyKey(caseId, siren), 'note-images'], ...lasting });
}

/** {@link CaseNotes}, followed by the component. */
export function useCaseNotes(caseId: string, siren: Siren): CaseNotes {
  return useQuery(notesQuery(caseId, siren)).data ?? noNotes;
}

/** What is noted now. */
export function caseNotes(client: QueryClient, caseId: string, siren: Siren): CaseNotes {
  return client.getQueryData(notesQuery(caseId, siren).queryKey) ?? noNotes;
}

/**
 * Puts other notes in the place of those held.
 *
 * @param unsaved whether one of them is in no file; without any note there is nothing to lose.
 */
export function holdNotes(
  client: QueryClient,
  caseId: string,
  siren: Siren,
  { notes, unsaved }: CaseNotes,
): void {
  askBeforeLeaving(client);
  hold(client, caseId, siren, { notes, unsaved: unsaved && notes.length > 0 });
}

/** Tells that these notes are in a file; others that came meanwhile are not, and a dropped case stays dropped. */
export function markNotesSaved(
  client: QueryClient,
  caseId: string,
  siren: Siren,
  saved: readonly Note[],
): void {
  const { notes } = caseNotes(client, caseId, siren);
  if (notes === saved && notes.length > 0) hold(client, caseId, siren, { notes, unsaved: false });
}

/** The marked passages drawn so far, followed by the component. */
export function usePassageImages(caseId: string, siren: Siren): PassageImages {
  return useQuery(imagesQuery(caseId, siren)).data ?? noImages;
}

/** Keeps the image of a note; null tells that its passage cannot be drawn. */
export function keepPassageImage(
  client: QueryClient,
  caseId: string,
  siren: Siren,
  noteId: string,
  image: PassageImage | null,
): void {
  const { queryKey } = imagesQuery(caseId, siren);
  client.setQueryDefaults(queryKey, { gcTime: Infinity });
  client.setQueryData(queryKey, (images) => new Map(images ?? noImages).set(noteId, image));
}

function hold(client: QueryClient, caseId: string, siren: Siren, kept: CaseNotes): void {
  const { queryKey } = notesQuery(caseId, siren);
  client.setQueryDefaults(queryKey, { gcTime: Infinity });
  client.setQueryData(queryKey, kept);
}
