import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF of A4 pages that are images at 200 dots an inch, each with its lines of text; no text for a reader of files. */
export async function scannedPdf(pages: readonly (readonly string[])[]): Promise<Blob> {
  const pdf = await PDFDocument.create();
  for (const lines of pages) {
    const image = await pdf.embedPng(await imageOf(lines));
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
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
