import { addressOf } from '#domain/filed/accounts.ts';
import { readingDifferences } from '#domain/filed/entry/other-readings.ts';

import type { Overruled } from '../filed/useFiledAccounts.ts';
import { formatAmount } from '../format/amounts.ts';
import { formatDay } from '../format/dates.ts';

/** Says that INPI has keyed accounts that the agent had entered, and where the two differ. */
export function OverruledNotice({ overruled }: { overruled: readonly Overruled[] }) {
  return overruled.map(({ filing, entered, keyed }) => {
    const differences = readingDifferences(entered, keyed);
    const closing = keyed.closing === null ? 'sans clôture connue' : `clos le ${formatDay(keyed.closing)}`;
    return (
      <div key={filing.id}>
        <p>
          {`L’INPI a saisi depuis les comptes ${closing} que vous aviez saisis\u00A0: les montants de l’INPI sont affichés. `}
          {differences.length === 0
            ? 'Aucun ne diffère des vôtres.'
            : `${differences.length}\u00A0diffère${differences.length > 1 ? 'nt' : ''} des vôtres\u00A0:`}
        </p>
        <ul>
          {differences.map(({ entered, keyed }) => (
            <li key={addressOf(entered.source)}>
              {`${entered.source.line.code}, ${entered.source.line.columns[entered.source.place] ?? ''}\u00A0: `}
              {`vous ${formatAmount(entered.value, '€')}, l’INPI ${formatAmount(keyed.value, '€')}`}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
