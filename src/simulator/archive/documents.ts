import { readFile } from 'node:fs/promises';

import type { Filing } from '../cast/company.ts';
import { emptyPdf, encryptedPdf, garbagePdf, htmlInsteadOfPdf, truncatedPdf } from '../pdf/broken-pdf.ts';
import { filingPdf } from '../pdf/filing-pdf.ts';

type Draw = (sheet: Filing['sheet'], cacheFolder: string) => Promise<Uint8Array>;

const draw: Readonly<Record<Filing['document'], Draw | null>> = {
  filing: filingPdf,
  damaged: filingPdf,
  cut: filingPdf,
  truncated: truncatedPdf,
  garbage: garbagePdf,
  empty: emptyPdf,
  html: htmlInsteadOfPdf,
  encrypted: encryptedPdf,
  missing: null,
  'not-supplied': null,
};

/** The bytes that stand for a filing's PDF; null when the archive does not hold it. */
export async function documentOf(
  { document, sheet, given }: Filing,
  cacheFolder: string,
): Promise<Uint8Array | null> {
  if (given !== null) return given.pdf === null ? null : await readFile(given.pdf.path);
  return (await draw[document]?.(sheet, cacheFolder)) ?? null;
}
