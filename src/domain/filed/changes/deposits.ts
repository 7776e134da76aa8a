import { cellOf, places, type FiledAccounts, type Scope } from '../accounts.ts';
import { closingsOf } from '../history.ts';
import { mainSeriesOf } from '../series.ts';
import { confront, toldOf, type Confrontation, type Told } from './confrontation.ts';

/** The deposits for one closing, each set against the next. */
export type RepeatedDeposits = {
  /** Earliest first; one that is not dated comes first, for nothing says that it replaced another. */
  deposits: readonly FiledAccounts[];
  /** The first against the latest. */
  overall: Confrontation;
  /** From each to the next; empty where there are only two. */
  steps: readonly Confrontation[];
};

/** Closings with several keyed deposits in a scope, newest first: what changed from one deposit to the next. */
export function repeatedDepositsOf(filed: readonly FiledAccounts[], scope: Scope): RepeatedDeposits[] {
  const own = filed.filter((accounts) => accounts.scope === scope);
  return closingsOf(own).flatMap(({ accounts: latest, replaced }): RepeatedDeposits[] => {
    const deposits = [latest, ...replaced].toReversed();
    const [first] = deposits;
    if (first === undefined || replaced.length === 0) return [];
    const steps = deposits.slice(1).map((after, index) => against(deposits[index] ?? first, after));
    return [{ deposits, overall: against(first, latest), steps: steps.length > 1 ? steps : [] }];
  });
}

/** Every amount counts, those of the exercise before too: the two deposits tell of the same years. */
function against(before: FiledAccounts, after: FiledAccounts): Confrontation {
  return confront({ kind: 'again', before, after }, { before: toldBy(before), after: toldBy(after) });
}

function toldBy(accounts: FiledAccounts): Told {
  return toldOf(accounts, (line) =>
    places.map((place) => ({
      series: line.columns[place] ?? `m${place + 1}`,
      main: place === mainSeriesOf(line)?.current,
      cell: cellOf(accounts, line, place),
    })),
  );
}

/** Whether the dates of two deposits tell which one came first. */
export function orderIsKnown({ before, after }: Confrontation): boolean {
  return before.depositDate !== null && after.depositDate !== null && before.depositDate < after.depositDate;
}
