import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import type { PageRotations } from '../../rotations/rotations.ts';
import { PrintedSheets } from './PrintedSheets.tsx';
import { drawSheets } from './sheet-images.ts';

import styles from './PrintedSheets.module.css';

type Props = {
  pdf: PDFDocumentProxy;
  rotations: PageRotations;
  /** What every sheet says above the page; null for nothing. */
  heading: string | null;
  onDone: () => void;
};

type Progress = { kind: 'drawing'; page: number } | { kind: 'ready'; sheets: string[] } | { kind: 'failed' };

/** Prints the document: draws its pages, then opens the browser's own dialog. */
export function PrintJob({ pdf, rotations, heading, onDone }: Props) {
  const [progress, setProgress] = useState<Progress>({ kind: 'drawing', page: 1 });
  useEffect(
    function drawAllPages() {
      const leaving = new AbortController();
      let drawn: string[] = [];
      const showDrawn = (sheets: string[]): void => {
        drawn = sheets;
        setProgress({ kind: 'ready', sheets });
      };
      const showFailure = (): void => {
        if (!leaving.signal.aborted) setProgress({ kind: 'failed' });
      };
      drawSheets(pdf, rotations, leaving.signal, (page) => setProgress({ kind: 'drawing', page })).then(
        showDrawn,
        showFailure,
      );
      return () => {
        leaving.abort();
        for (const address of drawn) URL.revokeObjectURL(address);
      };
    },
    [pdf, rotations],
  );
  if (progress.kind === 'ready')
    return <PrintedSheets sheets={progress.sheets} heading={heading} onDone={onDone} />;
  return (
    <Panel title="Impression" onClose={onDone}>
      {progress.kind === 'failed' ? (
        <p role="alert">
          Une page n’a pas pu être préparée pour l’impression. Enregistrez le PDF pour l’imprimer autrement.
        </p>
      ) : (
        <>
          <p>
            Préparation de la page {progress.page} sur {pdf.numPages}…
          </p>
          <progress
            className={styles['progress']}
            aria-label="Préparation de l’impression"
            max={pdf.numPages}
            value={progress.page - 1}
          />
        </>
      )}
      <p>
        <Button onClick={onDone}>{progress.kind === 'failed' ? 'Fermer' : 'Annuler'}</Button>
      </p>
    </Panel>
  );
}
