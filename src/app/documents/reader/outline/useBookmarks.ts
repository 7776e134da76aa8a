import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';

export type Bookmark = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The table of contents that the file itself holds; empty while it is read, where there is none, or a broken one. */
export function useBookmarks(pdf: PDFDocumentProxy): readonly Bookmark[] {
  const [bookmarks, setBookmarks] = useState<readonly Bookmark[]>([]);
  useEffect(
    function readThem() {
      let left = false;
      pdf
        .getOutline()
        // It gives null where its type promises a list.
        .then((found: readonly Bookmark[] | null) => left || setBookmarks(found ?? []))
        .catch(() => left || setBookmarks([]));
      return () => {
        left = true;
      };
    },
    [pdf],
  );
  return bookmarks;
}
