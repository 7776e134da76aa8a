import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

import type { Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import { companyKey } from '../api/queries.ts';
import type { ExportContext } from '../exports/exported.ts';
import { caseNotes, markNotesSaved } from './case-notes.ts';
import { notesFile, notesFileName, type NotedCompany } from './write-file.ts';

type SavePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

/** How the browser asks where a file is to be kept; null where it cannot write to one again (outside Chromium). */
export function savePicker(): SavePicker | null {
  const { showSaveFilePicker } = window as Window & { showSaveFilePicker?: SavePicker };
  return showSaveFilePicker?.bind(window) ?? null;
}

/** The file that the agent chose once, and whether the latest notes are in it. */
export type FollowedFile = {
  handle: FileSystemFileHandle;
  company: NotedCompany;
  /** Told at each writing: it says when it was made. */
  contextOf: () => ExportContext;
  state: 'writing' | 'written' | 'failed';
};

function followedQuery(caseId: string, siren: Siren) {
  return queryOptions<FollowedFile>({
    queryKey: [...companyKey(caseId, siren), 'notes-file'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The file that notes are written to as they come; null where none was chosen. */
export function useFollowedFile(caseId: string, siren: Siren): FollowedFile | null {
  return useQuery(followedQuery(caseId, siren)).data ?? null;
}

/** Asks where notes are to be written. @returns null when the agent gives up. */
export async function pickNotesFile(
  pick: SavePicker,
  siren: Siren,
  madeAt: string,
): Promise<FileSystemFileHandle | null> {
  const types = [{ description: 'Notes (JSON)', accept: { 'application/json': ['.json'] } }];
  return pick({ suggestedName: notesFileName(siren, madeAt), types }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
}

/** Writes the notes to a file now, and at each change as long as the case is open. */
export function followFile(
  client: QueryClient,
  caseId: string,
  siren: Siren,
  chosen: Omit<FollowedFile, 'state'>,
): Promise<void> {
  const { queryKey } = followedQuery(caseId, siren);
  client.setQueryDefaults(queryKey, { gcTime: Infinity });
  client.setQueryData(queryKey, { ...chosen, state: 'written' });
  return writeFollowed(client, caseId, siren);
}

/**
 * Writes the notes to the file followed, if there is one; changes that come while it is written are written next,
 * together. A failure leaves them unsaved, and is told by the state.
 */
export async function writeFollowed(client: QueryClient, caseId: string, siren: Siren): Promise<void> {
  const { queryKey } = followedQuery(caseId, siren);
  const followed = client.getQueryData(queryKey);
  if (followed === undefined || followed.state === 'writing') return;
  const tell = (state: FollowedFile['state']): void => {
    const latest = client.getQueryData(queryKey);
    if (latest?.handle === followed.handle) client.setQueryData(queryKey, { ...latest, state });
  };
  const isFollowed = (): boolean => client.getQueryData(queryKey)?.handle === followed.handle;
  tell('writing');
  try {
    let written: readonly Note[] | null = null;
    while (isFollowed()) {
      const { notes } = caseNotes(client, caseId, siren);
      if (notes === written) break;
      const writing = await followed.handle.createWritable();
      await writing.write(notesFile(followed.company, notes, followed.contextOf()));
      await writing.close();
      written = notes;
      markNotesSaved(client, caseId, siren, notes);
    }
    tell('written');
  } catch {
    tell('failed');
  }
}
