import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  type PDFRef,
} from '@cantoo/pdf-lib';

import { a4 } from '../drawing/marks.ts';
import type { Orientation } from '../filing-plan.ts';
import type { DocumentFacts } from '../text/text-pdf.ts';
import type { PageLayer } from './page-layers.ts';

export type ScannedPage = { layers: readonly PageLayer[]; orientation: Orientation };

/** Images only, as real filings are: no text, no tags. One page in memory at a time but for the file itself. */
export async function scanPdf(pages: readonly ScannedPage[], facts: DocumentFacts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const date = new Date(`${facts.date}T08:00:00Z`);
  document.setTitle(facts.title);
  document.setAuthor('Bilanscope (document fictif)');
  document.setCreationDate(date);
  document.setModificationDate(date);
  for (const page of pages) addPage(document, page);
  return await document.save({ addDefaultPage: false });
}

function addPage(document: PDFDocument, { layers, orientation }: ScannedPage): void {
  const lying = orientation !== 'upright';
  const page = document.addPage(lying ? [a4.height, a4.width] : [a4.width, a4.height]);
  if (orientation === 'turned') page.setRotation(degrees(90));
  for (const layer of layers) {
    const name = page.node.newXObject('Scan', addImage(document, layer));
    // A quarter turn counter-clockwise when the page lies: /Rotate 90, which turns clockwise, sets it right.
    const place = lying
      ? concatTransformationMatrix(0, a4.width, -a4.height, 0, a4.height, 0)
      : concatTransformationMatrix(a4.width, 0, 0, a4.height, 0, 0);
    page.pushOperators(pushGraphicsState(), place, drawObject(name), popGraphicsState());
  }
}

function addImage(document: PDFDocument, { encoding, bytes, width, height, stencil }: PageLayer): PDFRef {
  const bilevel = stencil ? { ImageMask: true } : { ColorSpace: 'DeviceGray' };
  // Our bitmaps have 1 for black; the decoders of JBIG2 and group 4 answer 0 for it.
  const coding = {
    flate: { Filter: 'FlateDecode', BitsPerComponent: 1, Decode: [1, 0], ...bilevel },
    jbig2: { Filter: 'JBIG2Decode', BitsPerComponent: 1, ...bilevel },
    ccitt: {
      Filter: 'CCITTFaxDecode',
      DecodeParms: { K: -1, Columns: width, Rows: height },
      BitsPerComponent: 1,
      ...bilevel,
    },
    jpeg: { Filter: 'DCTDecode', BitsPerComponent: 8, ColorSpace: 'DeviceRGB' },
    jpx: { Filter: 'JPXDecode' },
  }[encoding];
  const frame = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  return document.context.register(document.context.stream(bytes, { ...frame, ...coding }));
}
