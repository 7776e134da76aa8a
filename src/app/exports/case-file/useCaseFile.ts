import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { dateInParis } from '#domain/calendar.ts';
import type { Note } from '#domain/notes/note.ts';

import { saveFile } from '../../files/save-file.ts';
import { stampedDownload } from '../../files/saving/stamped-download.ts';
import type { Access } from '../../files/saving/trace-sheet.ts';
import { markNotesSaved, type PassageImages } from '../../notes/case-notes.ts';
import type { TakenAway } from '../files.ts';
import { gatherDocuments, type Gathered, type GatheringState } from './gather.ts';
import type { ListedDocument } from './listed-documents.ts';
import type { CaseFile } from './manifest.ts';
import { notedFiles } from './noted-files.ts';

export type Making =
  | { kind: 'choosing' }
  | { kind: 'gathering'; state: GatheringState | null; of: number }
  | { kind: 'writing'; percent: number }
  | { kind: 'saved'; name: string; gathered: Gathered }
  | { kind: 'failed' };

type Made = Pick<CaseFile, 'company' | 'context' | 'sources' | 'facts'> & {
  notes: readonly Note[];
  images: PassageImages;
};

/** Makes a case file step by step; stopping writes what has come, and leaving drops it. */
export function useCaseFile() {
  const client = useQueryClient();
  const [making, setMaking] = useState<Making>({ kind: 'choosing' });
  const stopping = useRef<AbortController | null>(null);
  const left = useRef(false);
  useEffect(function stopOnLeaving() {
    left.current = false;
    return () => {
      left.current = true;
      stopping.current?.abort();
    };
  }, []);
  const make = async (
    chosen: readonly ListedDocument[],
    { notes, images, ...made }: Made,
    taken: TakenAway,
    access: Access,
  ): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setMaking({ kind: 'gathering', state: null, of: chosen.length });
    const stamps = access.current.demarche.download === 'stamped';
    const gathered = await gatherDocuments(chosen, {
      ...(stamps ? { download: stampedDownload(access) } : {}),
      signal: controller.signal,
      onState: (state) => setMaking({ kind: 'gathering', state, of: chosen.length }),
    });
    if (left.current) return;
    setMaking({ kind: 'writing', percent: 0 });
    const { writeCaseFile } = await import('./archive.ts');
    const noted = await notedFiles({ ...made, notes, images, access });
    const file = await writeCaseFile({ ...made, gathered, stamped: stamps, noted }, taken, (percent) =>
      setMaking({ kind: 'writing', percent }),
    );
    if (left.current) return;
    const name = `dossier_${made.company.siren}_${dateInParis(Date.parse(made.context.madeAt))}.zip`;
    saveFile(file, name);
    markNotesSaved(client, access.current.id, made.company.siren, notes);
    setMaking({ kind: 'saved', name, gathered });
  };
  return {
    making,
    start: (...asked: Parameters<typeof make>): void =>
      void make(...asked).catch(() => setMaking({ kind: 'failed' })),
    stop: (): void => stopping.current?.abort(),
    again: (): void => setMaking({ kind: 'choosing' }),
  };
}
