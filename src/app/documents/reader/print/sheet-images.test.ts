import { afterEach, expect, test } from 'vitest';

import { withPdf } from '../../opening/with-pdf.ts';
import { uprightOf } from '../../straighten/upright.ts';
import { pdfFile } from '../testing/pdf-samples.ts';
import { drawSheets } from './sheet-images.ts';

let drawn: string[] = [];
afterEach(() => {
  for (const address of drawn) URL.revokeObjectURL(address);
});

/** In points, 100 an inch: what pages are measured at. */
const widthOfA4 = 827;

/** The first sheet of a document, in grey, with its pages turned and straightened as told. */
async function firstSheet(file: Blob, rotation: number, tilt: number) {
  const leaving = new AbortController();
  drawn = await withPdf(file, leaving.signal, (pdf) =>
    drawSheets(pdf, { of: () => rotation, tiltOf: () => tilt }, leaving.signal, () => undefined),
  );
  const image = await createImageBitmap(await (await fetch(drawn[0] ?? '')).blob());
  const width = widthOfA4;
  const height = Math.round((image.height * width) / image.width);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image, 0, 0, width, height);
  const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  return { grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0), width, height };
}

const prose = Array.from({ length: 24 }, () => 'Les comptes annuels de l’exercice clos sont présentés').join(
  '\n',
);

test('a page that was straightened on screen is straight on paper', async () => {
  const askew = await pdfFile({ pages: [prose], angle: 2 });
  const asFiled = uprightOf(await firstSheet(askew, 0, 0));
  expect(Math.abs((asFiled?.tilt ?? 99) + 2)).toBeLessThan(0.1);
  const straight = uprightOf(await firstSheet(askew, 0, -2));
  expect(Math.abs(straight?.tilt ?? 99)).toBeLessThan(0.1);
});

test('a page turned upside down on screen is so on paper, and one set sideways fills the sheet', async () => {
  const file = await pdfFile({ pages: [prose] });
  const upsideDown = await firstSheet(file, 180, 0);
  expect(uprightOf(upsideDown)?.turn).toBe(180);
  const sideways = await firstSheet(file, 90, 0);
  expect([sideways.width, sideways.height]).toEqual([upsideDown.width, upsideDown.height]);
});
