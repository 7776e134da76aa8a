import type { Placed, WornPage } from './worn-pages.ts';

/** How well a page was read: characters wrong or missing of those printed, amounts right to the digit of all. */
export type Score = { wrong: number; characters: number; rightAmounts: number; amounts: number };

/** Around a printed text, in parts of its height: recognition puts boxes a little beside. */
const around = 0.4;
/** Fewer digits are a rank or a note, not an amount. */
const fewestDigits = 3;

/** Compares each printed text with the words whose middle lies on it; spaces do not count, nor how quotes are curled. */
export function scoreOf(page: WornPage, words: readonly Placed[]): Score {
  const placed = words.map((word) => ({ word: word.text, ...middleBefore(page, word) }));
  const score = { wrong: 0, characters: 0, rightAmounts: 0, amounts: 0 };
  for (const { text, left, top, width, height } of page.texts) {
    const margin = around * height;
    const read = placed
      .filter(({ x }) => x > left - margin && x < left + width + margin)
      .filter(({ y }) => y > top - margin && y < top + height + margin)
      .toSorted((one, other) => one.x - other.x)
      .map(({ word }) => word)
      .join('');
    const [printed, seen] = [plain(text), plain(read)];
    score.characters += printed.length;
    score.wrong += Math.min(printed.length, edits(printed, seen));
    if (!isAmount(text)) continue;
    score.amounts += 1;
    if (digits(text) === digits(read)) score.rightAmounts += 1;
  }
  return score;
}

/** The middle of a word where it was before the page was turned. */
function middleBefore({ skewDegrees, width, height }: WornPage, word: Placed): { x: number; y: number } {
  const angle = (-skewDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = (word.left + word.width / 2 - 0.5) * width;
  const down = (word.top + word.height / 2 - 0.5) * height;
  return { x: (across * cos - down * sin) / width + 0.5, y: (across * sin + down * cos) / height + 0.5 };
}

function plain(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll(/[’‘]/g, "'");
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function isAmount(text: string): boolean {
  return /^[-−(]?\d[\d\s]*\)?$/.test(text) && digits(text).length >= fewestDigits;
}

/** Letters to change, add or take away between two texts (Levenshtein). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= other.length; index += 1) {
      const same = one[at - 1] === other[index - 1] ? 0 : 1;
      next.push(Math.min((row[index - 1] ?? 0) + same, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
