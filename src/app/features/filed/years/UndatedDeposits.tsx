import { Link } from 'react-router';

import type { FiledAccounts } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { depositWords } from '../../../filed/cell-words.ts';

type Props = { siren: Siren; accounts: readonly FiledAccounts[] };

/** Keyed accounts that tell no closing: they have no place among the years, and are not lost for it. */
export function UndatedDeposits({ siren, accounts }: Props) {
  if (accounts.length === 0) return null;
  return (
    <div>
      <p>Sans date de clôture, ces comptes ne sont pas dans le tableau&nbsp;:</p>
      <ul>
        {accounts.map((one) => (
          <li key={one.filingId}>
            <Link to={`/entreprises/${siren}/comptes/${encodeURIComponent(one.filingId)}`}>
              {depositWords(one)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
