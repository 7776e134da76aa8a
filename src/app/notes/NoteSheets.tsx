import { useCallback } from 'react';

import type { Note } from '#domain/notes/note.ts';
import { formatSiren } from '#domain/siren.ts';

import { restrictionSentence, type ExportContext } from '../exports/exported.ts';
import { PrintedAlone } from '../exports/PrintedAlone.tsx';
import { formatInstant } from '../format/dates.ts';
import { usePassageImages, type PassageImage } from './case-notes.ts';
import { inReadingOrder, noteRows } from './note-rows.ts';
import type { NotedCompany } from './write-file.ts';

type Props = {
  caseId: string;
  company: NotedCompany;
  notes: readonly Note[];
  context: ExportContext;
  onPrinted: () => void;
};

/** The notes of a company on paper, one sheet each with the passage marked; the documents themselves print clean. */
export function NoteSheets({ caseId, company, notes, context, onPrinted }: Props) {
  const images = usePassageImages(caseId, company.siren);
  const title = ['Notes', company.name, `SIREN ${formatSiren(company.siren)}`]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <PrintedAlone
      notice={restrictionSentence}
      about={`${title} · ${context.demarche} · ${context.objet} · ${context.agent}`}
      onPrinted={onPrinted}
    >
      {notes.toSorted(inReadingOrder).map((note) => (
        <article key={note.id}>
          <h1>Note sur un document</h1>
          <p>{title.replace('Notes, ', '')}</p>
          <table>
            <tbody>
              {noteRows(note).map(([head, text]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {note.text !== '' && <p style={{ whiteSpace: 'pre-wrap' }}>{note.text}</p>}
          <NotedPassage image={images.get(note.id) ?? null} page={note.page} />
          <p>
            {`Par ${context.agent}, feuille faite le ${formatInstant(context.madeAt)} par Bilanscope ${context.version}. La marque est posée sur l’image\u00A0: le document n’est pas modifié.`}
            {context.demo && ' Démonstration\u00A0: document inventé.'}
          </p>
        </article>
      ))}
    </PrintedAlone>
  );
}

function NotedPassage({ image, page }: { image: PassageImage | null; page: number }) {
  return image === null ? (
    <p>Image du passage&nbsp;: non dessinée, le document n’a pas été ouvert avec cette note.</p>
  ) : (
    <Passage png={image.png} page={page} />
  );
}

function Passage({ png, page }: { png: Blob; page: number }) {
  const lend = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(png);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [png],
  );
  return <img ref={lend} alt={`Passage marqué, page ${page}`} />;
}
