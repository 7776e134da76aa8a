import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

type Options = {
  /** The text of each page, in order; an empty one makes a page without text. */
  pages: readonly string[];
  /** Where the text begins, in points from the lower left corner. */
  at?: { x: number; y: number };
  /** Degrees by which the text is turned, clockwise. */
  angle?: number;
  /** Encrypts the file: only this password opens it. */
  password?: string;
};

/** A PDF of A4 pages, each with its text and a black rectangle of 200 × 100 points. */
export async function pdfFile({
  pages,
  at = { x: 60, y: 700 },
  angle = 0,
  password,
}: Options): Promise<Blob> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    const page = pdf.addPage([595, 842]);
    page.drawRectangle({ x: 100, y: 300, width: 200, height: 100 });
    if (text !== '') page.drawText(text, { ...at, size: 20, font, rotate: degrees(-angle) });
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: `${password}-owner` });
  return new Blob([await pdf.save()], { type: 'application/pdf' });
}

/** A PDF of as many pages as asked, « Feuille 1 », « Feuille 2 »… */
export function pdfOfPages(count: number): Promise<Blob> {
  return pdfFile({ pages: Array.from({ length: count }, (_, index) => `Feuille ${index + 1}`) });
}
