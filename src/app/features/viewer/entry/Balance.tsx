import type { FiledAccounts } from '#domain/filed/accounts.ts';
import { tolerance } from '#domain/filed/checks/checks.ts';
import type { EnteredType } from '#domain/filed/entry/asked-lines.ts';
import { balanceOf } from '#domain/filed/entry/checks.ts';

import { formatChange } from '../../../format/amounts.ts';

import styles from './Entry.module.css';

/** What the total of the liabilities is above that of the assets, as they are typed. */
export function Balance({ accounts }: { accounts: FiledAccounts & { type: EnteredType } }) {
  const { current, previous } = balanceOf(accounts);
  return (
    <dl className={styles['balance']}>
      <dt>Passif − actif</dt>
      <Gap year="N" gap={current} />
      <Gap year="N-1" gap={previous} />
    </dl>
  );
}

function Gap({ year, gap }: { year: string; gap: number | null }) {
  const differs = gap !== null && Math.abs(gap) > tolerance;
  return (
    <dd className={differs ? styles['differs'] : undefined}>
      {`${year}\u00A0: `}
      {gap === null ? 'totaux attendus' : formatChange(gap, '€')}
    </dd>
  );
}
