import type { MetadataLine } from '#contract/metadata.ts';

import { amountAt, places } from './group-lines.ts';

/**
 * Keeps the lines that hold what is looked for: the beginning of a code, words of the label whatever their accents
 * and case, or the digits of an amount, however they are spaced (« 6 552 306 » finds 6552306).
 */
export function filterLines(lines: readonly MetadataLine[], sought: string): readonly MetadataLine[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return lines;
  const digits = sought.replaceAll(/[\s.\u2212-]/g, '');
  const amount = /^\d+$/.test(digits) ? digits : null;
  return lines.filter((line) => holdsWords(line, words) || (amount !== null && holdsAmount(line, amount)));
}

function holdsWords({ code, label }: MetadataLine, words: readonly string[]): boolean {
  const text = plain(label ?? '');
  return words.every((word) => code.toLowerCase().startsWith(word) || text.includes(word));
}

function holdsAmount(line: MetadataLine, digits: string): boolean {
  return places.some((place) => {
    const amount = amountAt(line, place);
    return amount !== null && String(Math.abs(amount)).includes(digits);
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}
