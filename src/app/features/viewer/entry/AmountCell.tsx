import { useId, useRef, useState, type KeyboardEvent } from 'react';

import type { Amount } from '#domain/filed/accounts.ts';
import { readAmount } from '#domain/filed/entry/amount.ts';

import { amountDigits } from '../../../format/amounts.ts';
import { unreadableWords, type CellNote } from './entry-words.ts';

import styles from './Entry.module.css';

type Props = {
  /** Its row and column of the grid, by which the keyboard finds it. */
  spot: string;
  /** The whole name of the cell: code, label, year. */
  label: string;
  amount: Amount;
  notes: readonly CellNote[];
  /** Called as it is typed: null for an empty text, and for one that is no amount yet. */
  onAmount: (amount: Amount) => void;
};

/** A cell where an amount is typed as it stands on paper. Escape gives back what it held when it was entered. */
export function AmountCell({ spot, label, amount, notes, onAmount }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; amount: Amount } | null>(null);
  const before = useRef<Amount>(amount);
  // What another way than typing has changed since (a paste, a file) is what is shown.
  const text = typed !== null && typed.amount === amount ? typed.text : null;
  const read = readAmount(text ?? '');
  const error = read.readable ? null : unreadableWords[read.reason];
  const type = (text: string): void => {
    const read = readAmount(text);
    const next = read.readable ? read.amount : null;
    setTyped({ text, amount: next });
    onAmount(next);
  };
  const undo = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    setTyped(null);
    onAmount(before.current);
  };
  return (
    <td>
      <input
        data-spot={spot}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null && notes.length === 0 ? undefined : id}
        value={text ?? (amount === null ? '' : amountDigits(amount, '€'))}
        onFocus={(event) => {
          before.current = amount;
          event.target.select();
        }}
        onChange={(event) => type(event.target.value)}
        onKeyDown={undo}
        onBlur={() => error === null && setTyped(null)}
      />
      <div id={id} className={styles['notes']}>
        {error !== null && <p className={styles['error']}>{error}</p>}
        <Notes notes={notes} />
      </div>
    </td>
  );
}

/** What concords or differs, in words, beside the cell. */
export function Notes({ notes }: { notes: readonly CellNote[] }) {
  return notes.map(({ words, differs }) => (
    <p key={words} className={differs ? styles['differs'] : undefined}>
      {words}
    </p>
  ));
}
