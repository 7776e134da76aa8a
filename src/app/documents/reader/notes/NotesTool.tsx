import { useState } from 'react';

import type { Note } from '#domain/notes/note.ts';

import type { Received } from '../../../files/saving/trace-sheet.ts';
import { announce } from '../../../ui/announce.ts';
import { useShortcuts } from '../../keyboard/useShortcuts.ts';
import { useReading } from '../reading.ts';
import type { Side } from '../side/useSide.ts';
import { Drawing } from './Drawing.tsx';
import { MarksLayer } from './MarksLayer.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { selectedWords } from './selected-words.ts';
import { showPassage } from './show-passage.ts';
import { useDocumentNotes, type Marked } from './useDocumentNotes.ts';
import { usePageLayers } from './usePageLayers.ts';

type Props = { side: Side; received: Received };

/** Marks and notes on the pages: what is drawn over them, and the panel beside. */
export function NotesTool({ side, received }: Props) {
  const { document, viewer } = useReading();
  const notes = useDocumentNotes(received);
  const layers = usePageLayers(viewer);
  const [selected, setSelected] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Note | null>(null);
  const [drawing, setDrawing] = useState(false);
  const open = (note: Note): void => {
    setSelected(note.id);
    if (side.shown !== 'notes') side.toggle('notes');
  };
  const mark = async (marked: Marked, said = ''): Promise<void> => {
    setDrawing(false);
    setRemoved(null);
    open(await notes.create(marked));
    announce(`Marque posée, page ${marked.page}.${said}`);
  };
  const annotate = (): void => {
    const words = selectedWords(viewer);
    if (words === null) return setDrawing(!drawing);
    const { beyond, ...marked } = words;
    window.getSelection()?.removeAllRanges();
    void mark(marked, beyond ? ' La suite de la sélection, sur une autre page, n’est pas marquée.' : '');
  };
  const close = (): void => {
    setSelected(null);
    viewer.focus();
  };
  useShortcuts({ annotate, notes: () => side.toggle('notes') });
  return (
    <>
      {side.shown === 'notes' && (
        <NotesPanel
          document={document}
          notes={notes}
          selected={selected}
          removed={removed}
          drawing={drawing}
          onAnnotate={annotate}
          onOpen={(note) => {
            setSelected(note.id);
            showPassage(viewer, note);
          }}
          onClose={close}
          onRemove={(note) => {
            notes.remove(note);
            setRemoved(note);
            setSelected(null);
          }}
          onPutBack={(note) => {
            notes.putBack(note);
            setRemoved(null);
            setSelected(note.id);
          }}
        />
      )}
      <MarksLayer layers={layers} notes={notes.here} selected={selected} onOpen={open} />
      {drawing && (
        <Drawing
          viewer={viewer}
          layers={layers}
          onDrawn={(page, box) => void mark({ page, marks: [box], quote: null })}
          onCancel={() => {
            setDrawing(false);
            viewer.focus();
          }}
        />
      )}
    </>
  );
}
