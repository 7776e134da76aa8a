/** A word that was read, where it stands on the image, in pixels; `line` tells apart the lines of the image. */
export type ReadWord = {
  line: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** From 0 to 100. */
  confidence: number;
  text: string;
};

/** Tesseract's level for a word, in the first column of its table. */
const wordLevel = '5';

/** The words of tesseract's table (TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text). */
export function wordsOfTable(table: string): ReadWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ''] =
      row.split('\t');
    if (level !== wordLevel || text.trim() === '') return [];
    return [
      {
        line: [page, block, paragraph, line].join(' '),
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
        confidence: Math.round(Number(confidence)),
        text: text.trim(),
      },
    ];
  });
}
