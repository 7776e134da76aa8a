import { Link } from 'react-router';

import type { Note, NotedDocument } from '#domain/notes/note.ts';
import type { Siren } from '#domain/siren.ts';

import { useCaseNotes } from './case-notes.ts';
import { noteCount } from './note-words.ts';

import styles from './Notes.module.css';

type Props = { title: string; notes: readonly Note[] };

/** « 3 notes dans 2 documents », and the way to them; nothing without a note. */
export function NotesOfCompany({ caseId, siren }: { caseId: string; siren: Siren }) {
  const { notes } = useCaseNotes(caseId, siren);
  const documents = new Set(notes.map(({ document: { kind, id } }) => `${kind} ${id}`)).size;
  const where = `${documents}\u00A0${documents < 2 ? 'document' : 'documents'}`;
  return <NotedDocuments title={`${noteCount(notes.length)} dans ${where}`} notes={notes} />;
}

/** The documents that notes are about, each with how many, opened at the first of them; nothing without a note. */
export function NotedDocuments({ title, notes }: Props) {
  if (notes.length === 0) return null;
  const documents = Map.groupBy(notes, ({ document: { kind, id } }) => `${kind} ${id}`);
  return (
    <div className={styles['documents']}>
      <p>{title}</p>
      <ul>
        {Array.from(documents, ([key, [first, ...rest]]) =>
          first === undefined ? null : (
            <li key={key}>
              <Link
                to={passageAddress(first.document, Math.min(first.page, ...rest.map(({ page }) => page)))}
              >
                {first.document.title}
              </Link>
              {`\u00A0: ${noteCount(rest.length + 1)}`}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function passageAddress({ siren, kind, id }: NotedDocument, page: number): string {
  const shelf = kind === 'filing' ? 'comptes' : 'actes';
  return `/entreprises/${siren}/${shelf}/${encodeURIComponent(id)}?page=${page}`;
}
