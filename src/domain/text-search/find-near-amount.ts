import { belongsBefore, digitRuns, follows, type Amount } from './find-amount.ts';
import type { Range } from './find-words.ts';
import type { Letters } from './letters.ts';
import { blurred, errorsAllowed, lettersApart, sharpened } from './resemble.ts';

/**
 * Where a number stands whose digits recognition may have taken for letters, cut anywhere, lost or added. At least
 * half of what is found are digits indeed: words such as « bois » look like some too.
 */
export function findNearAmount(page: Letters, { digits, decimals }: Amount): Range[] {
  const sought = digits + decimals;
  const errors = errorsAllowed(sought.length);
  const blur = blurred(page);
  const isDigit = (index: number): boolean => /[0-9]/u.test(page.text[blur.at[index] ?? -1] ?? '');
  const runs = digitRuns(blur).filter((run) => share(run, isDigit) > 0);
  return runs.flatMap((first, start) => {
    if (belongsBefore(blur, runs, start)) return [];
    let read = '';
    for (let end = start; end < runs.length && read.length < sought.length + errors; end += 1) {
      const run = runs[end];
      if (run === undefined || (end > start && !follows(blur, runs, end))) return [];
      read += blur.text.slice(run.from, run.to);
      const whole = { from: first.from, to: run.to };
      if (lettersApart(read, sought) <= errors && share(whole, isDigit) >= 0.5)
        return [sharpened(page, blur, whole)];
    }
    return [];
  });
}

/** The part of a range that holds digits, from 0 to 1. */
function share({ from, to }: Range, isDigit: (index: number) => boolean): number {
  let digits = 0;
  for (let index = from; index < to; index += 1) if (isDigit(index)) digits += 1;
  return digits / (to - from);
}
