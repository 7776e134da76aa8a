import modelAddress from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import relaxedAddress from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm?url';
import plainAddress from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';

import type { GreyImage } from './grey-image.ts';
import { wordsOfTable, type ReadWord } from './word-table.ts';

/** A part of an image, in pixels from its upper left corner. */
export type Area = { left: number; top: number; width: number; height: number };

/** Tesseract with its French model, on one image at a time. */
export type Engine = {
  take: (image: GreyImage) => void;
  /** Every word of the image. */
  readAll: () => ReadWord[];
  /** The words of an area that holds one line at most. */
  readLine: (area: Area) => ReadWord[];
};

/** A module of one instruction of « relaxed SIMD », with which reading takes a third less time (wasm-feature-detect). */
const relaxedProbe = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11,
];

/** Tesseract's ways of cutting a page. By default it takes the page for one block, and loses most of a form's words. */
const segmentation = { automatic: '3', oneLine: '7' };

/**
 * Fetches tesseract and its French model from our own origin. Nothing of them is kept by the page: the browser's
 * cache of files serves them the next time.
 *
 * @param dpi of the images to come.
 * @throws when a file cannot be had, or the browser cannot run it.
 */
export async function loadEngine(dpi: number): Promise<Engine> {
  const relaxed = WebAssembly.validate(new Uint8Array(relaxedProbe));
  const [{ default: createCore }, model] = await Promise.all([
    relaxed
      ? import('tesseract.js-core/tesseract-core-relaxedsimd-lstm')
      : import('tesseract.js-core/tesseract-core-simd-lstm'),
    fetchModel(),
  ]);
  const core = await createCore({ locateFile: () => (relaxed ? relaxedAddress : plainAddress) });
  core.FS.writeFile('fra.traineddata', model);
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'fra', 1) === -1) throw new Error('the French model cannot be used');
  api.SetVariable('user_defined_dpi', String(dpi));
  const read = (mode: string): ReadWord[] => {
    api.SetVariable('tessedit_pageseg_mode', mode);
    api.Recognize(null);
    return wordsOfTable(api.GetTSVText(0));
  };
  return {
    take: (image) => {
      core.FS.writeFile('/input', portableGrey(image));
      if (api.SetImageFile(1, 0) === 1) throw new Error('no image');
    },
    readAll: () => read(segmentation.automatic),
    readLine: ({ left, top, width, height }) => {
      api.SetRectangle(left, top, width, height);
      return read(segmentation.oneLine);
    },
  };
}

async function fetchModel(): Promise<Uint8Array> {
  const answer = await fetch(modelAddress);
  if (!answer.ok) throw new Error(`the French model: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Some servers declare the compression of a file that is named so, and the browser has inflated it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** The file of an image without compression (PGM), which takes no time to write or to read. */
function portableGrey({ pixels, width, height }: GreyImage): Uint8Array {
  const header = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
