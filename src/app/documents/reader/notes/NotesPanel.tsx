import type { Note } from '#domain/notes/note.ts';

import { NotedDocuments } from '../../../notes/NotedDocuments.tsx';
import { NotesFileBar } from '../../../notes/NotesFileBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { DocumentRef } from '../../document-ref.ts';
import { usePartName } from '../../pane.ts';
import { NoteItem } from './NoteItem.tsx';
import type { useDocumentNotes } from './useDocumentNotes.ts';

import styles from './NotesPanel.module.css';

type Props = {
  document: DocumentRef;
  notes: ReturnType<typeof useDocumentNotes>;
  /** The note being written; null for none. */
  selected: string | null;
  /** The last one that was removed, as long as it can be put back. */
  removed: Note | null;
  drawing: boolean;
  onAnnotate: () => void;
  onOpen: (note: Note) => void;
  onClose: () => void;
  onRemove: (note: Note) => void;
  onPutBack: (note: Note) => void;
};

/** « Notes »: those of the document, to read, write and remove, and the file that keeps them. */
export function NotesPanel({ document, notes, selected, removed, drawing, ...does }: Props) {
  const { onAnnotate, onOpen, onClose, onRemove, onPutBack } = does;
  const item = (note: Note) => (
    <NoteItem
      key={note.id}
      note={note}
      open={note.id === selected}
      onOpen={() => onOpen(note)}
      onClose={onClose}
      onWrite={(text) => notes.write(note, text)}
      onRemove={() => onRemove(note)}
    />
  );
  return (
    <section
      className={styles['panel']}
      data-drawing={drawing || undefined}
      aria-label={usePartName('Notes')}
      data-own-arrows=""
    >
      <Button aria-pressed={drawing} title="Annoter (a)" onClick={onAnnotate}>
        Annoter
      </Button>
      {removed !== null && (
        <output className={styles['removed']}>
          Note supprimée.{' '}
          <Button variant="quiet" ref={focused} onClick={() => onPutBack(removed)}>
            Annuler
          </Button>
        </output>
      )}
      {notes.here.length === 0 ? (
        <p className={styles['soft']}>
          Aucune note sur ce document. Sélectionnez des mots puis «&nbsp;Annoter&nbsp;», ou tracez un
          rectangle.
        </p>
      ) : (
        <ol className={styles['list']}>{notes.here.map(item)}</ol>
      )}
      {notes.changed.length > 0 && (
        <>
          <h2>Ce document a changé depuis ces notes</h2>
          <p className={styles['soft']}>
            Le fichier reçu n’est plus celui qui a été marqué (autre empreinte)&nbsp;: les marques ne sont pas
            reportées sur ses pages.
          </p>
          <ol className={styles['list']}>{notes.changed.map(item)}</ol>
        </>
      )}
      <NotedDocuments title="Autres documents de l’entreprise" notes={notes.others} />
      <NotesFileBar caseId={document.caseId} siren={document.siren} />
    </section>
  );
}

/** Removing takes the button that had the focus away. */
function focused(element: HTMLButtonElement | null): void {
  element?.focus({ preventScroll: true });
}
