import type { DeedSheet } from '../accounts/deed-sheet.ts';
import { deedPage } from './drawing/deed-page.ts';
import { textPdf } from './text/text-pdf.ts';

/** The PDF of a deed: one page of real text, invented. The same sheet always gives the same bytes. */
export async function deedPdf(sheet: DeedSheet): Promise<Uint8Array> {
  const title = `${sheet.denomination} — acte déposé le ${sheet.depositDate} — document fictif`;
  return await textPdf([{ subject: 'cover', drawing: deedPage(sheet), orientation: 'upright' }], {
    title,
    date: sheet.depositDate,
  });
}
