import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { sessionQuery } from '../api/queries.ts';
import { useCurrentCase } from '../case/current-case.ts';
import { exportContext, type ExportContext } from '../exports/exported.ts';
import { Button } from '../ui/Button.tsx';
import { JsonFileButton } from '../ui/JsonFileButton.tsx';
import { savePicker } from './followed-file.ts';
import { noteCount } from './note-words.ts';
import { useNotesFile } from './useNotesFile.ts';

import styles from './Notes.module.css';

const NoteSheets = lazy(async () => ({ default: (await import('./NoteSheets.tsx')).NoteSheets }));

/** Keeps the notes of a company in a file, takes those of a file in, and prints them. */
export function NotesFileBar({ caseId, siren }: { caseId: string; siren: Siren }) {
  const { data: session } = useQuery(sessionQuery());
  const { current } = useCurrentCase();
  if (session === undefined || current === null || current.id !== caseId) return null;
  return <Bar caseId={caseId} siren={siren} contextOf={() => exportContext(session, current)} />;
}

type BarProps = { caseId: string; siren: Siren; contextOf: () => ExportContext };

function Bar({ caseId, siren, contextOf }: BarProps) {
  const { notes, company, unsaved, followed, said, refusal, ...file } = useNotesFile(
    caseId,
    siren,
    contextOf,
  );
  const [printed, setPrinted] = useState<ExportContext | null>(null);
  const stopPrinting = useCallback(() => setPrinted(null), []);
  const pick = savePicker();
  return (
    <div className={styles['bar']}>
      {notes.length > 0 && (
        <>
          {followed === null && pick !== null && (
            <Button variant={unsaved ? 'primary' : 'secondary'} onClick={() => void file.follow(pick)}>
              Enregistrer dans un fichier, en continu
            </Button>
          )}
          {followed?.state === 'failed' && <Button onClick={file.again}>Réessayer l’écriture</Button>}
          <Button onClick={file.saveCopy}>Enregistrer une copie (JSON)</Button>
          <Button onClick={() => setPrinted(contextOf())}>Imprimer les notes</Button>
        </>
      )}
      <JsonFileButton onChoose={(chosen) => void file.load(chosen)}>
        Charger un fichier de notes
      </JsonFileButton>
      {followed !== null && followed.state !== 'failed' && (
        <p className={styles['hint']}>
          {`${followed.state === 'writing' ? 'Écriture dans' : 'À jour dans'} «\u00A0${followed.handle.name}\u00A0».`}
        </p>
      )}
      {followed?.state === 'failed' && (
        <p role="alert">
          {`Le fichier «\u00A0${followed.handle.name}\u00A0» n’a pas pu être écrit\u00A0: les dernières notes n’y sont pas.`}
        </p>
      )}
      {followed === null && unsaved && (
        <p className={styles['hint']}>
          {`${noteCount(notes.length)} gardée${notes.length < 2 ? '' : 's'} dans cet onglet seulement\u00A0: enregistrez avant de le quitter.`}
        </p>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
      <output>{said}</output>
      {printed !== null && (
        <Suspense>
          <NoteSheets
            caseId={caseId}
            company={company}
            notes={notes}
            context={printed}
            onPrinted={stopPrinting}
          />
        </Suspense>
      )}
    </div>
  );
}
