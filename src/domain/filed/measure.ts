/** What a keyed number counts: money for nearly all of them. */
export type Measure = 'amount' | 'count';

/** Lines that count something other than money: average headcount, subsidiaries and holdings (2058-C, 2033-B and E). */
const counted: ReadonlySet<string> = new Set(['2058-C YP', '2058-C ZR', '2033-B 376', '2033-E 376']);

/** What the numbers of a line count. */
export function measureOf(form: string | null, code: string): Measure {
  return counted.has(`${form} ${code}`) ? 'count' : 'amount';
}
