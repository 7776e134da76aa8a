import type { Cell, CellAddress, FiledAccounts } from '#domain/filed/accounts.ts';
import type { Difference } from '#domain/filed/checks/checks.ts';

import { formatAmount, formatChange } from '../../format/amounts.ts';
import { exactAmount } from '../cell-words.ts';
import { citation } from './check-words.ts';

import styles from './Arithmetic.module.css';

type Props = {
  accounts: FiledAccounts;
  difference: Difference;
  onOpen: (cell: Cell) => void;
};

/** The cells of an equality that does not hold: the one filed, those that it should add up to, and what is left. */
export function DifferenceTable({ accounts, difference, onOpen }: Props) {
  const { rule, result, terms, sum, gap } = difference;
  return (
    <table className={styles['cells']}>
      <caption className="visually-hidden">Cases de l’égalité «&nbsp;{rule.name}&nbsp;»</caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Montant</th>
        </tr>
      </thead>
      <tbody>
        <CellRow accounts={accounts} address={rule.result} sign="" cell={result} onOpen={onOpen} />
        {terms.map(({ address, sign, cell }) =>
          cell === null ? null : (
            <CellRow
              key={address}
              accounts={accounts}
              address={address}
              sign={sign === 1 ? '+' : '\u2212'}
              cell={cell}
              onOpen={onOpen}
            />
          ),
        )}
        <tr className={styles['sum']}>
          <th scope="row">Résultat du calcul</th>
          <td>{formatAmount(sum, '€')}</td>
        </tr>
        <tr className={styles['sum']}>
          <th scope="row">Écart</th>
          <td>{formatChange(gap, '€')}</td>
        </tr>
      </tbody>
    </table>
  );
}

type RowProps = {
  accounts: FiledAccounts;
  address: CellAddress;
  sign: string;
  cell: Cell;
  onOpen: (cell: Cell) => void;
};

function CellRow({ accounts, address, sign, cell, onOpen }: RowProps) {
  const { form, code, label, column } = citation(accounts, address);
  return (
    <tr>
      <th scope="row">
        {sign !== '' && <span className={styles['sign']}>{sign}</span>}
        {label}
        <small>
          {form} · {code} · {column}
        </small>
      </th>
      <td>
        <button
          type="button"
          className={styles['amount']}
          aria-haspopup="dialog"
          onClick={() => onOpen(cell)}
        >
          {exactAmount(cell)}
        </button>
      </td>
    </tr>
  );
}
