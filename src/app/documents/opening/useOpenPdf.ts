import { useEffect, useState } from 'react';

import { opening, openPdf, type OpenPdf } from './open-pdf.ts';

/** Opens a PDF file while the component lives, and destroys it, worker-side memory included, when it leaves. */
export function useOpenPdf(file: Blob): OpenPdf {
  const [latest, setLatest] = useState<{ file: Blob; state: OpenPdf }>({ file, state: opening });
  useEffect(
    function open() {
      return openPdf(file, (state) => setLatest({ file, state }));
    },
    [file],
  );
  return latest.file === file ? latest.state : opening;
}
