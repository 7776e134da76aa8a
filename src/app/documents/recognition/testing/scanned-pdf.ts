import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/**
 * A PDF of A4 pages that are images at 200 dots an inch, each with its lines of text; no text for a reader of files
 * but a `stamp`, written over each page near its foot, from 60 points of its left and its bottom.
 */
export async function scannedPdf(pages: readonly (readonly string[])[], stamp = ''): Promise<Blob> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const image = await pdf.embedPng(await imageOf(lines));
    const page = pdf.addPage([595, 842]);
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    if (stamp !== '') page.drawText(stamp, { x: 60, y: 60, size: 12, font });
  }
  return new Blob([await pdf.save()], { type: 'application/pdf' });
}

async function imageOf(lines: readonly string[]): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(1653, 2339);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no canvas');
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.fillStyle = 'black';
  drawing.font = '36px sans-serif';
  lines.forEach((line, index) => drawing.fillText(line, 200, 300 + index * 60));
  return (await canvas.convertToBlob()).arrayBuffer();
}
