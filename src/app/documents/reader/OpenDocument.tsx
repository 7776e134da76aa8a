import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { FormSought } from '#domain/forms/sought.ts';

import type { Received } from '../../files/saving/trace-sheet.ts';
import { announce } from '../../ui/announce.ts';
import type { ReadingPlace } from '../address/reading-address.ts';
import type { DocumentRef } from '../document-ref.ts';
import { FormSearchBar } from '../forms/search/FormSearchBar.tsx';
import { useShortcuts } from '../keyboard/useShortcuts.ts';
import { PaneContext, usePartName } from '../pane.ts';
import { RecognitionBar } from '../recognition/bar/RecognitionBar.tsx';
import { FindBar } from './find/FindBar.tsx';
import { LeavePanel } from './links/LeavePanel.tsx';
import { NotesTool } from './notes/NotesTool.tsx';
import { OutlineTool } from './outline/OutlineTool.tsx';
import { onPageAsked } from './pages/asked-page.ts';
import { FailedPages } from './pages/FailedPages.tsx';
import { pageShortcuts } from './pages/page-shortcuts.ts';
import { createPageViewer, type PageViewer } from './pages/page-viewer.ts';
import { Told, useTold } from './pages/Told.tsx';
import { usePageLabels } from './pages/usePageLabels.ts';
import { usePlaceReport } from './pages/usePlaceReport.ts';
import { PrintJob } from './print/PrintJob.tsx';
import { ReadingContext } from './reading.ts';
import type { Side } from './side/useSide.ts';
import { Thumbnails } from './thumbnails/Thumbnails.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useViewTools } from './toolbar/useViewTools.ts';

import styles from './Reader.module.css';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';

export type OpenDocumentProps = {
  document: DocumentRef;
  pdf: PDFDocumentProxy;
  /** Whether it holds something too large to be shown. */
  oversized: boolean;
  /** Where it opens, its page brought within the document; what comes later changes nothing. */
  place: ReadingPlace;
  onPlace: (change: Partial<ReadingPlace>) => void;
  /** What the address asks to be shown: lines of a form. */
  sought: FormSought | null;
  onSoughtClosed: () => void;
  side: Side;
  /** The bytes that it was opened from, and how they came. */
  received: Received;
  /** What every printed sheet says above the page; null for nothing. */
  printHeading: string | null;
  /** Asks for the document to be saved, as its procedure allows. */
  onSave: () => void;
  /** Whether the procedure lets a file leave at all. */
  savable: boolean;
  onHelp: () => void;
};

/** An open document: its pages, and every tool to read them. */
export function OpenDocument(props: OpenDocumentProps) {
  const {
    document,
    pdf,
    oversized,
    place,
    onPlace,
    sought,
    onSoughtClosed,
    side,
    received,
    printHeading,
    onSave,
    savable,
    onHelp,
  } = props;
  const { name, find, hold } = use(PaneContext);
  const partName = usePartName('Pages du document');
  const [viewer, setViewer] = useState<PageViewer | null>(null);
  const first = useRef(place);
  // What is looked for when the search opens; null while it is closed.
  const [finding, setFinding] = useState(place.find === '' ? null : place.find);
  const [printing, setPrinting] = useState(false);
  const [leavingTo, setLeavingTo] = useState<URL | null>(null);
  const findField = useRef<HTMLInputElement>(null);
  const mountPages = useCallback(
    (container: HTMLDivElement) => {
      const mounted = createPageViewer(container, pdf, first.current, setLeavingTo);
      setViewer(mounted);
      return () => {
        setViewer(null);
        mounted.close();
      };
    },
    [pdf],
  );
  usePlaceReport(viewer, onPlace);
  usePageLabels(viewer);
  useEffect(
    function goWhereItIsAsked() {
      return viewer === null || name === 'second' ? undefined : onPageAsked(viewer.goTo);
    },
    [viewer, name],
  );
  useEffect(
    function sayThatItIsOpen() {
      announce(`Document ouvert, ${pdf.numPages} ${pdf.numPages > 1 ? 'pages' : 'page'}.`);
    },
    [pdf],
  );

  const reading = useMemo(() => (viewer === null ? null : { document, viewer }), [document, viewer]);
  useEffect(
    function tellThePane() {
      hold(reading);
      return () => hold(null);
    },
    [hold, reading],
  );
  const openFind = (): void => {
    if (find !== null) return find();
    setFinding((sought) => sought ?? '');
    findField.current?.select();
  };
  const closeFind = (): void => {
    setFinding(null);
    viewer?.focus();
  };
  const print = (): void => setPrinting(true);
  const [told, tell] = useTold();
  const tools = useViewTools(document, viewer, tell);
  useShortcuts({
    ...pageShortcuts(viewer),
    ...tools.actions,
    find: openFind,
    print,
    save: onSave,
    thumbnails: () => side.toggle('thumbnails'),
  });
  return (
    <ReadingContext value={reading}>
      {viewer !== null && (
        <Toolbar
          viewer={viewer}
          side={side}
          tools={tools}
          find={{ open: finding !== null, toggle: finding === null ? openFind : closeFind }}
          onPrint={print}
          onSave={savable ? onSave : null}
          onHelp={onHelp}
        />
      )}
      {viewer !== null && finding !== null && find === null && (
        <FindBar search={viewer.search} initial={finding} input={findField} onClose={closeFind} />
      )}
      {viewer !== null && <RecognitionBar />}
      {viewer !== null && <FormSearchBar sought={sought} onClose={onSoughtClosed} />}
      <div className={styles['stage']} data-contrast={tools.contrast}>
        {viewer !== null && side.shown === 'thumbnails' && (
          <Thumbnails pdf={pdf} viewer={viewer} rotations={tools.rotations} onGo={viewer.goTo} />
        )}
        {viewer !== null && <NotesTool side={side} received={received} />}
        {viewer !== null && <OutlineTool side={side} />}
        <div className={styles['desk']}>
          {viewer !== null && <FailedPages viewer={viewer} oversized={oversized} />}
          <div className={styles['frame']}>
            {told !== null && <Told told={told} />}
            {/* pdf.js wants a div; what scrolls must be reachable by keyboard. */}
            <div
              ref={mountPages}
              className={styles['pages']}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="region"
              aria-label={partName}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <div className="pdfViewer" />
            </div>
          </div>
        </div>
      </div>
      {leavingTo !== null && <LeavePanel address={leavingTo} onClose={() => setLeavingTo(null)} />}
      {viewer !== null && printing && (
        <PrintJob
          pdf={pdf}
          rotations={tools.rotations}
          heading={printHeading}
          onDone={() => setPrinting(false)}
        />
      )}
    </ReadingContext>
  );
}
