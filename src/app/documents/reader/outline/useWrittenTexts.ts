import { useQueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect } from 'react';

import type { DocumentRef } from '../../document-ref.ts';
import { mayCoverAnImage, writtenLines } from '../../recognition/page/written-text.ts';
import { rememberText, textsOf } from '../../texts/texts.ts';

/**
 * Takes the text of the pages that are text: it costs next to nothing, and no image is read for it. A page of few words
 * is read when it is asked for, as scans are: they may be written over an image.
 */
export function useWrittenTexts(document: DocumentRef, pdf: PDFDocumentProxy): void {
  const client = useQueryClient();
  useEffect(
    function takeThem() {
      const leaving = new AbortController();
      const take = async (): Promise<void> => {
        for (let page = 1; page <= pdf.numPages; page += 1) {
          leaving.signal.throwIfAborted();
          if (textsOf(client, document).has(page)) continue;
          const lines = await writtenLines(await pdf.getPage(page));
          if (!mayCoverAnImage(lines)) rememberText(client, document, { page, origin: 'written', lines });
        }
      };
      // What cannot be taken stays unread, and is read when it is asked for.
      take().catch(() => undefined);
      return () => leaving.abort();
    },
    [client, document, pdf],
  );
}
