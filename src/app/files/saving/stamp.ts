import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

const size = 7;
const margin = 12;

/**
 * Writes a line at the foot of each page of a PDF, as it is read, whatever the rotation of the page.
 *
 * @throws when the document is encrypted or cannot be read: it is then not to be copied at all.
 */
export async function stampPdf(bytes: ArrayBuffer, words: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const line = writable(words, font);
  for (const page of document.getPages()) stampPage(page, line, font);
  const stamped = await document.save();
  return new Uint8Array(stamped);
}

function stampPage(page: PDFPage, line: string, font: PDFFont): void {
  const { x, y, width, height } = page.getCropBox();
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const sideways = angle === 90 || angle === 270;
  const along = sideways ? height : width;
  const fitting = Math.min(size, (size * (along - 2 * margin)) / font.widthOfTextAtSize(line, size));
  const [left, foot] = {
    0: [x + margin, y + margin],
    90: [x + width - margin, y + margin],
    180: [x + width - margin, y + height - margin],
    270: [x + margin, y + height - margin],
  }[angle] ?? [x + margin, y + margin];
  const place = { x: left ?? 0, y: foot ?? 0, size: fitting, rotate: degrees(angle) };
  page.drawText(line, { ...place, font, color: rgb(0.1, 0.1, 0.1) });
}

/** The standard fonts write Latin letters alone: what they lack is left out rather than refused. */
function writable(words: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return Array.from(words.replaceAll(/\s/g, ' '))
    .filter((letter) => known.has(letter.codePointAt(0) ?? 0))
    .join('');
}
