import { useQueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect } from 'react';

import type { DocumentRef } from '../../document-ref.ts';
import { areText, holdsImage, writtenLines } from '../../recognition/page/written-text.ts';
import { rememberText, textsOf } from '../../texts/texts.ts';

/**
 * Takes the text of the pages that are text: it costs next to nothing, and no image is read for it. Pages of few words
 * over an image are read when they are asked for, as scans are.
 */
export function useWrittenTexts(document: DocumentRef, pdf: PDFDocumentProxy): void {
  const client = useQueryClient();
  useEffect(
    function takeThem() {
      const leaving = new AbortController();
      const take = async (): Promise<void> => {
        // One such page is enough: to ask each would decode every image of a scan.
        let stamped = false;
        for (let page = 1; page <= pdf.numPages; page += 1) {
          leaving.signal.throwIfAborted();
          if (textsOf(client, document).has(page)) continue;
          const proxy = await pdf.getPage(page);
          const lines = await writtenLines(proxy);
          if (lines.length === 0) continue;
          const text = areText(lines);
          stamped ||= !text && (await holdsImage(proxy));
          if (text || !stamped) rememberText(client, document, { page, origin: 'written', lines });
        }
      };
      // What cannot be taken stays unread, and is read when it is asked for.
      take().catch(() => undefined);
      return () => leaving.abort();
    },
    [client, document, pdf],
  );
}
