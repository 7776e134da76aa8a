/**
 * How a letter stands after the one before it: in the same word, in the same number at most (a thin space, a dot),
 * after a space whose width is not known, or apart (another column, line or sign).
 */
export type Gap = 'joined' | 'near' | 'unsure' | 'apart';

/**
 * What counts of a text when it is searched: its letters and digits alone, in lower case, without accents or
 * ligatures. Three lists of the same length.
 */
export type Letters = {
  text: string;
  /** Where each stands in the text that was folded. */
  at: readonly number[];
  /** How each stands after the one before; the first is apart. */
  gaps: readonly Gap[];
};

const order: Record<Gap, number> = { joined: 0, near: 1, unsure: 2, apart: 3 };

/** Letters that Unicode does not take apart. */
const apartLetters: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

const counted = /[\p{L}\p{N}]/u;
const mark = /^[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]$/u;
const space = /^\s$/u;
const hyphens: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011', '\u00AD']);
/** A word cut at the end of its line, and what stands before its rest. */
const cut = /[-\u2010\u2011\u00AD][^\S\n]*\n\s*/uy;

/**
 * Folds a text to what counts of it.
 *
 * @param spaceAt how wide the white space at an offset of the text is.
 */
export function lettersOf(text: string, spaceAt: (offset: number) => Gap): Letters {
  const at: number[] = [];
  const gaps: Gap[] = [];
  let folded = '';
  let gap: Gap = 'apart';
  for (let offset = 0; offset < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const rest = gap === 'joined' && hyphens.has(char) ? cutAt(text, offset) : 0;
    if (rest > 0) {
      offset += rest;
      continue;
    }
    const letters = foldLetter(char);
    if (letters === '') gap = wider(gap, gapOf(char, offset, spaceAt));
    folded += letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      at.push(offset);
      gaps.push(gap);
      gap = 'joined';
    }
    offset += char.length;
  }
  return { text: folded, at, gaps };
}

/** The length of a hyphen and of the end of its line; 0 where it cuts no word. */
function cutAt(text: string, offset: number): number {
  cut.lastIndex = offset;
  return cut.exec(text)?.[0].length ?? 0;
}

/** Texts hold few characters, many times over. */
const folds = new Map<string, string>();

/** Empty for what is neither a letter nor a digit. */
function foldLetter(char: string): string {
  const known = folds.get(char) ?? foldAnew(char);
  folds.set(char, known);
  return known;
}

function foldAnew(char: string): string {
  const lower = char.normalize('NFKD').toLowerCase();
  return Array.from(lower, (part) => apartLetters.get(part) ?? part)
    .filter((part) => counted.test(part))
    .join('');
}

function gapOf(char: string, offset: number, spaceAt: (offset: number) => Gap): Gap {
  if (mark.test(char)) return 'joined';
  if (space.test(char)) return spaceAt(offset);
  return char === '.' || char === ',' ? 'near' : 'apart';
}

function wider(one: Gap, other: Gap): Gap {
  return order[one] < order[other] ? other : one;
}

/** Whether a word begins at an index of the letters; their end counts as one. */
export function beginsWord({ gaps }: Letters, index: number): boolean {
  return gaps[index] !== 'joined';
}
