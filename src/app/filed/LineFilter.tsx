import { useId } from 'react';

type Props = {
  className: string | undefined;
  typed: string;
  onTyped: (typed: string) => void;
  /** How many lines are kept, in words. */
  count: string;
};

/** The field that looks for lines of accounts, as `lineFilter` reads it, and how many it keeps. */
export function LineFilter({ className, typed, onTyped, count }: Props) {
  const inputId = useId();
  return (
    <search className={className}>
      <label htmlFor={inputId}>Filtrer les lignes</label>
      <input
        id={inputId}
        type="search"
        placeholder="Code, libellé ou montant"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
      <output htmlFor={inputId}>{count}</output>
    </search>
  );
}
