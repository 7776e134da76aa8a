import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

import type { Placed, WornPage } from './worn-pages.ts';

const model = join(
  import.meta.dirname,
  '../../../node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
);

export type Native = { words: Placed[]; ms: number };

/** Whether the machine has a tesseract of its own. */
export async function hasTesseract(): Promise<boolean> {
  return promisify(execFile)('tesseract', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Unpacks the model that the product serves, for the machine's own tesseract. */
export function unpackModel(folder: string): void {
  writeFileSync(join(folder, 'fra.traineddata'), gunzipSync(readFileSync(model)));
}

/** Reads an image with the machine's own tesseract, in one thread, with the model of {@link unpackModel}. */
export async function readNatively(folder: string, image: string, page: WornPage): Promise<Native> {
  const options = ['-l', 'fra', '--tessdata-dir', folder, '--psm', '3', '--dpi', '300'];
  const began = performance.now();
  const { stdout } = await promisify(execFile)(
    'tesseract',
    [image, 'stdout', ...options, '-c', 'tessedit_create_tsv=1'],
    { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 64 * 1024 * 1024 },
  );
  const ms = performance.now() - began;
  // Columns: level (5 for a word), page, block, paragraph, line, word, left, top, width, height, confidence, text.
  const words = stdout.split('\n').flatMap((line): Placed[] => {
    const [level, , , , , , left = '', top = '', width = '', height = '', , text = ''] = line.split('\t');
    if (level !== '5' || text.trim() === '') return [];
    return [
      {
        text,
        left: Number(left) / page.width,
        top: Number(top) / page.height,
        width: Number(width) / page.width,
        height: Number(height) / page.height,
      },
    ];
  });
  return { words, ms };
}
