/** What can be looked for in a line of accounts. */
export type SoughtLine = { code: string; label: string | null; amounts: readonly (number | null)[] };

/**
 * Tells whether a line holds what is looked for: the beginning of a code, words of the label whatever their accents
 * and case, or the digits of an amount, however they are spaced (« 6 552 306 » finds 6552306).
 *
 * @returns null when nothing is looked for.
 */
export function lineFilter(sought: string): ((line: SoughtLine) => boolean) | null {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const digits = sought.replaceAll(/[\s.\u2212-]/g, '');
  const amount = /^\d+$/.test(digits) ? digits : null;
  return (line) => holdsWords(line, words) || (amount !== null && holdsAmount(line, amount));
}

function holdsWords({ code, label }: SoughtLine, words: readonly string[]): boolean {
  const text = plain(label ?? '');
  return words.every((word) => code.toLowerCase().startsWith(word) || text.includes(word));
}

function holdsAmount({ amounts }: SoughtLine, digits: string): boolean {
  return amounts.some((amount) => amount !== null && String(Math.abs(amount)).includes(digits));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}
