import { createPortal } from 'react-dom';

import { around, within } from '#domain/notes/mark-box.ts';
import type { Note } from '#domain/notes/note.ts';
import type { Box } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import { noteName } from '../../../notes/note-words.ts';
import type { PageLayer } from './usePageLayers.ts';

import styles from './Marks.module.css';

type Props = {
  layers: readonly PageLayer[];
  notes: readonly Note[];
  /** The note that is open; null for none. */
  selected: string | null;
  onOpen: (note: Note) => void;
};

/** The marks over the pages on screen, at any zoom and rotation; each opens its note. */
export function MarksLayer({ layers, notes, selected, onOpen }: Props) {
  return layers.map(({ page, rotation, sheet }) =>
    createPortal(
      notes
        .filter((note) => note.page === page)
        .map((note) => (
          <MarkButton
            key={note.id}
            note={note}
            rotation={rotation}
            pressed={note.id === selected}
            onOpen={() => onOpen(note)}
          />
        )),
      sheet,
      page,
    ),
  );
}

type MarkProps = { note: Note; rotation: number; pressed: boolean; onOpen: () => void };

/** The marks of a note: one button, though they are as many as the lines quoted. */
function MarkButton({ note, rotation, pressed, onOpen }: MarkProps) {
  const frame = around(note.marks);
  if (frame === null) return null;
  const shown = turned(frame, rotation);
  return (
    <button
      type="button"
      className={`${styles['mark']} ${styles[note.quote === null ? 'area' : 'words']}`}
      style={placed(shown)}
      aria-pressed={pressed}
      aria-label={noteName(note)}
      onClick={onOpen}
    >
      {note.marks.map((mark) => (
        <span key={`${mark.left} ${mark.top}`} style={placed(within(shown, turned(mark, rotation)))} />
      ))}
    </button>
  );
}

/** Where a box stands on a sheet over its page. */
export function placed({ left, top, width, height }: Box) {
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
