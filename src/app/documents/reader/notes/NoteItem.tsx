import { useId, useState } from 'react';

import type { Note } from '#domain/notes/note.ts';

import { longestText } from '../../../notes/file-format.ts';
import { Button } from '../../../ui/Button.tsx';

import styles from './NotesPanel.module.css';

type Props = {
  note: Note;
  /** Whether it is being written. */
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  onWrite: (text: string) => void;
  onRemove: () => void;
};

/** A note: where it stands, the words it quotes, and what the agent wrote. */
export function NoteItem({ note, open, onOpen, onClose, onWrite, onRemove }: Props) {
  const { page, quote, text } = note;
  const said = quote ?? text;
  return (
    <li className={styles['item']} aria-current={open || undefined}>
      <Button variant="quiet" onClick={onOpen}>
        Page {page}
        <span className="visually-hidden">{said === '' ? ', marque' : `, ${said.slice(0, 60)}`}</span>
      </Button>
      {quote !== null && <blockquote className={styles['quote']}>{quote}</blockquote>}
      {open ? (
        <>
          <NoteField page={page} text={text} onWrite={onWrite} onClose={onClose} />
          <div className={styles['actions']}>
            <Button variant="quiet" onClick={onClose}>
              Fermer
            </Button>
            <Button variant="quiet" onClick={onRemove}>
              Supprimer<span className="visually-hidden">{` la note de la page ${page}`}</span>
            </Button>
          </div>
        </>
      ) : (
        text !== '' && <p className={styles['text']}>{text}</p>
      )}
    </li>
  );
}

type FieldProps = Pick<Props, 'onWrite' | 'onClose'> & Pick<Note, 'page' | 'text'>;

function NoteField({ page, text, onWrite, onClose }: FieldProps) {
  const field = useId();
  // What is kept comes back later than a key: a field that waited for it would lose letters.
  const [written, setWritten] = useState(text);
  return (
    <>
      <label className="visually-hidden" htmlFor={field}>
        Texte de la note, page {page}
      </label>
      <textarea
        id={field}
        ref={focused}
        rows={4}
        maxLength={longestText}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value);
          onWrite(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
    </>
  );
}

function focused(element: HTMLTextAreaElement | null): void {
  element?.focus({ preventScroll: true });
}
