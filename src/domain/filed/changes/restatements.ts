import { monthsBetween } from '../../calendar.ts';
import { cellOf, type FiledAccounts, type Scope } from '../accounts.ts';
import { closingsOf } from '../history.ts';
import { mainSeriesOf, seriesOf } from '../series.ts';
import { confront, toldOf, type Confrontation, type Told } from './confrontation.ts';

/** Months of the exercise of a filing that does not tell them: the usual twelve. */
const usualMonths = 12;

/**
 * Each exercise as its own filing tells it (N), against what the filing of the next exercise says of it (N‑1): newest
 * pair first. The latest deposit of each closing stands for it. Only series told for two years are compared.
 */
export function restatementsOf(filed: readonly FiledAccounts[], scope: Scope): Confrontation[] {
  const shown = closingsOf(filed.filter((accounts) => accounts.scope === scope)).map(
    ({ accounts }) => accounts,
  );
  return shown.flatMap((after) => {
    const before = shown.find((candidate) => isPreviousOf(candidate, after));
    if (before === undefined) return [];
    const told = { before: toldAs(before, 'current'), after: toldAs(after, 'previous') };
    return [confront({ kind: 'restated', before, after }, told)];
  });
}

/**
 * Whether a filing is that of the exercise before another: by the closing that the latter gives of it, else by the
 * length of its own exercise. Months, for some exercises close on a given Saturday.
 */
function isPreviousOf(candidate: FiledAccounts, next: FiledAccounts): boolean {
  if (candidate.closing === null || next.closing === null || candidate.closing >= next.closing) return false;
  if (next.previousClosing !== null) return monthsBetween(candidate.closing, next.previousClosing) === 0;
  return monthsBetween(candidate.closing, next.closing) === (next.durationMonths ?? usualMonths);
}

/** The amounts of the series told for two years, for the exercise itself or for the one before. */
function toldAs(accounts: FiledAccounts, year: 'current' | 'previous'): Told {
  return toldOf(accounts, (line) =>
    seriesOf(line).flatMap(({ name, current, previous }) =>
      previous === null
        ? []
        : [
            {
              series: name,
              main: current === mainSeriesOf(line)?.current,
              cell: cellOf(accounts, line, year === 'current' ? current : previous),
            },
          ],
    ),
  );
}
