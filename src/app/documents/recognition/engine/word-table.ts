import type { Word } from '#domain/page-text/page-text.ts';

/** Tesseract's level for a word, in the first column of its table. */
const wordLevel = '5';

/**
 * The words of tesseract's table (TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text),
 * line by line, as fractions of the image.
 */
export function linesOfTable(table: string, width: number, height: number): Word[][] {
  const lines = new Map<string, Word[]>();
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, across, down, confidence, text = ''] =
      row.split('\t');
    if (level !== wordLevel || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join(' ');
    const word = {
      left: Number(left) / width,
      top: Number(top) / height,
      width: Number(across) / width,
      height: Number(down) / height,
      text: text.trim(),
      confidence: Math.round(Number(confidence)),
    };
    const words = lines.get(key);
    if (words === undefined) lines.set(key, [word]);
    else words.push(word);
  }
  return [...lines.values()];
}
