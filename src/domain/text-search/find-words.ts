import { beginsWord, type Letters } from './letters.ts';

/** Letters found, from the first to the one after the last. */
export type Range = { from: number; to: number };

const digit = /^[0-9]$/u;

/**
 * Where words stand in a text, whatever the spaces and the punctuation on either side. Spaces that were not asked for
 * are passed over between whole words only: « SARL » is found in « S.A.R.L. », and « net » not in « un état ».
 */
export function findWords(page: Letters, sought: Letters): Range[] {
  const found: Range[] = [];
  const { length } = sought.text;
  for (let from = page.text.indexOf(sought.text); from !== -1;) {
    const range = { from, to: from + length };
    const fits = standsWhole(page, sought, range) && !cutsNumber(page, range);
    if (fits) found.push(range);
    from = page.text.indexOf(sought.text, fits ? range.to : from + 1);
  }
  return found;
}

function standsWhole(page: Letters, sought: Letters, { from, to }: Range): boolean {
  if (beginsWord(page, from) && beginsWord(page, to)) return true;
  for (let index = from + 1; index < to; index += 1)
    if (beginsWord(page, index) && !beginsWord(sought, index - from)) return false;
  return true;
}

/** Whether a number goes on beyond either end of a range that begins, or ends, by a digit. */
function cutsNumber(page: Letters, { from, to }: Range): boolean {
  const joins = (index: number): boolean =>
    !beginsWord(page, index) && digit.test(page.text[index - 1] ?? '') && digit.test(page.text[index] ?? '');
  return joins(from) || joins(to);
}
