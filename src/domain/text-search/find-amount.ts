import type { Range } from './find-words.ts';
import type { Letters } from './letters.ts';

/** An amount to look for: `digits` before the comma, `decimals` after it, which may be empty. */
export type Amount = { digits: string; decimals: string };

/**
 * Where a number stands among the letters of a page, however its digits are grouped, and never inside a longer
 * number. Groups after the first have three digits, or several times three where recognition lost a thin space.
 */
export function findAmount(page: Letters, { digits, decimals }: Amount): Range[] {
  const runs = digitRuns(page);
  return runs.flatMap((first, start) => {
    let end = start;
    let read = textOf(page, first);
    for (let next = runs[end + 1]; read.length < digits.length; next = runs[end + 1]) {
      if (next === undefined || !follows(page, runs, end + 1) || lengthOf(next) % 3 !== 0) return [];
      read += textOf(page, next);
      end += 1;
    }
    if (read !== digits || belongsBefore(page, runs, start) || belongsAfter(page, runs, start, end))
      return [];
    const after = runs[end + 1];
    if (decimals !== '') {
      if (
        after === undefined ||
        !follows(page, runs, end + 1) ||
        !sameDecimals(textOf(page, after), decimals)
      )
        return [];
      end += 1;
    }
    return [{ from: first.from, to: runs[end]?.to ?? first.to }];
  });
}

/** Digits without anything between them. */
export function digitRuns(page: Letters): Range[] {
  const runs: Range[] = [];
  for (const { index, 0: digits } of page.text.matchAll(/[0-9]+/gu)) {
    let from = index;
    for (let at = index + 1; at <= index + digits.length; at += 1)
      if (at === index + digits.length || page.gaps[at] !== 'joined') {
        runs.push({ from, to: at });
        from = at;
      }
  }
  return runs;
}

/** Whether a run may belong to the number of the run before: nothing stands between but a space or a dot. */
export function follows(page: Letters, runs: readonly Range[], index: number): boolean {
  const run = runs[index];
  return run !== undefined && runs[index - 1]?.to === run.from && page.gaps[run.from] !== 'apart';
}

/** Whether the number of a run began before it. */
export function belongsBefore(page: Letters, runs: readonly Range[], index: number): boolean {
  const [before, run] = [runs[index - 1], runs[index]];
  if (before === undefined || run === undefined || !follows(page, runs, index)) return false;
  if (lengthOf(run) % 3 !== 0 || lengthOf(before) > 3) return false;
  // Two full groups after a space of unknown width may be two columns.
  return page.gaps[run.from] === 'near' || lengthOf(before) < 3;
}

/** Whether the number that begins with `start` goes on after `end`. */
function belongsAfter(page: Letters, runs: readonly Range[], start: number, end: number): boolean {
  const [first, after] = [runs[start], runs[end + 1]];
  if (first === undefined || after === undefined || !follows(page, runs, end + 1)) return false;
  // « 2024 123 » is a year before a number: a first group has three digits at most.
  return page.gaps[after.from] === 'near' && lengthOf(after) % 3 === 0 && lengthOf(first) <= 3;
}

/** « ,5 » and « ,50 » are the same. */
function sameDecimals(one: string, other: string): boolean {
  return one.length <= 2 && one.padEnd(2, '0') === other.padEnd(2, '0');
}

function lengthOf({ from, to }: Range): number {
  return to - from;
}

function textOf(page: Letters, { from, to }: Range): string {
  return page.text.slice(from, to);
}
