import { createPortal } from 'react-dom';

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
          <button
            key={note.id}
            type="button"
            className={`${styles['mark']} ${styles[note.quote === null ? 'area' : 'words']}`}
            aria-pressed={note.id === selected}
            aria-label={noteName(note)}
            onClick={() => onOpen(note)}
          >
            {note.marks.map((mark) => (
              <span key={`${mark.left} ${mark.top}`} style={placed(turned(mark, rotation))} />
            ))}
          </button>
        )),
      sheet,
      page,
    ),
  );
}

/** Where a box stands on a sheet over its page. */
export function placed({ left, top, width, height }: Box) {
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
