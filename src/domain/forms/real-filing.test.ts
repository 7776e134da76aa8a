import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import type { PageText, Word } from '../page-text/page-text.ts';
import { classifyPages } from './classify.ts';

const sample = new URL('../../../../shared/samples/inpi-comptes-annuels-788242667.pdf', import.meta.url)
  .pathname;
const drawing = '/usr/bin/pdftoppm';
const recognition = '/usr/bin/tesseract';
const absent = [sample, drawing, recognition].filter((path) => !existsSync(path));

/** What a reader sees on some of its pages, and a blank verso. */
const seen = new Map([
  [1, 'cover'],
  [3, 'blank'],
  [4, 'minutes'],
  [6, '2050'],
  [8, '2051'],
  [14, 'notes'],
]);

function readWithTesseract(folder: string, page: number): PageText {
  const image = join(folder, `page-${page}`);
  const pages = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
  execFileSync(drawing, ['-r', '150', '-gray', '-png', ...pages, sample, image]);
  const language = ['--tessdata-dir', folder, '-l', 'fra', '--psm', '3', '-c', 'tessedit_create_tsv=1'];
  execFileSync(recognition, [`${image}.png`, image, ...language], {
    stdio: 'ignore',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  const rows = readFileSync(`${image}.tsv`, 'utf8')
    .split('\n')
    .map((row) => row.split('\t'));
  const lines = new Map<string, Word[]>();
  for (const [level, , block, paragraph, line, , left, top, width, height, , text = ''] of rows) {
    if (level !== '5' || text.trim() === '') continue;
    const key = `${block}/${paragraph}/${line}`;
    const box = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
    lines.set(key, [...(lines.get(key) ?? []), { ...box, text, confidence: null }]);
  }
  return { page, origin: 'recognised', lines: [...lines.values()] };
}

test.skipIf(absent.length > 0)(
  `the pages of a real scan are told as a reader sees them${absent.length > 0 ? ` (skipped: no ${absent.join(', ')})` : ''}`,
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'real-filing-'));
    try {
      const data = createRequire(import.meta.url).resolve(
        '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
      );
      writeFileSync(join(folder, 'fra.traineddata'), gunzipSync(readFileSync(data)));
      const texts = new Map([...seen.keys()].map((page) => [page, readWithTesseract(folder, page)]));
      const told = classifyPages(14, texts).filter(({ page }) => seen.has(page));
      expect(told.map(({ page, kind, form }) => [page, form ?? kind])).toEqual([...seen]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
