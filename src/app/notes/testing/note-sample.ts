import type { Note } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

/** A note on the second page of a filing, with what a test changes. */
export function noteSample(changes: Partial<Note> = {}): Note {
  return {
    id: 'a-note',
    document: {
      siren: '000314153' as Siren,
      kind: 'filing',
      id: 'a-filing',
      closing: null,
      depositDate: null,
      nature: 'Bilan complet (code « B-CO »)',
      fileName: '000314153_2025-12-31_comptes-annuels_public.pdf',
      title: 'Comptes annuels clos le 31/12/2025',
      sha256: 'a'.repeat(64),
    },
    page: 2,
    marks: [{ left: 0.1, top: 0.2, width: 0.3, height: 0.05 }],
    quote: null,
    text: 'à vérifier',
    createdAt: '2026-11-22T06:00:00.000Z',
    changedAt: '2026-11-22T06:00:00.000Z',
    ...changes,
  };
}
