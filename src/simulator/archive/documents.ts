import type { Filing } from '../cast/company.ts';
import { filingPdf } from '../pdf/filing-pdf.ts';

/** The bytes that stand for a filing's PDF; null when the archive does not hold it. */
export async function documentOf(
  { document, sheet }: Filing,
  cacheFolder: string,
): Promise<Uint8Array | null> {
  return document === 'filing' ? await filingPdf(sheet, cacheFolder) : null;
}
