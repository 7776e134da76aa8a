import { LineFilter } from '../../../filed/LineFilter.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { TableChoices, YearsTable } from './table-model.ts';

import styles from './TableControls.module.css';

export type Shown = Omit<TableChoices, 'sought'>;

type Props = {
  shown: Shown;
  /** What is typed in the filter. */
  typed: string;
  table: YearsTable;
  /** Whether a form is folded. */
  folded: boolean;
  onShown: (shown: Shown) => void;
  onTyped: (typed: string) => void;
  onFoldAll: (folded: boolean) => void;
};

/** What the table shows: lines looked for, N-1, columns folded away, lines without any amount. */
export function TableControls({ shown, typed, table, folded, onShown, onTyped, onFoldAll }: Props) {
  const { kept, all, empty } = table;
  const toggle = (name: keyof Shown) => (checked: boolean) => onShown({ ...shown, [name]: checked });
  return (
    <div className={`${styles['controls']} screen-only`}>
      <LineFilter
        className={styles['filter']}
        typed={typed}
        onTyped={onTyped}
        count={kept === all ? `${all}\u00A0lignes` : `${kept} sur ${all}\u00A0lignes`}
      />
      <fieldset className={styles['toggles']}>
        <legend className="visually-hidden">Ce que le tableau montre</legend>
        <Toggle checked={shown.previous} onChange={toggle('previous')}>
          Afficher N-1
        </Toggle>
        <Toggle checked={shown.allColumns} onChange={toggle('allColumns')}>
          Toutes les colonnes
        </Toggle>
        {empty > 0 && (
          <Toggle checked={shown.emptyLines} onChange={toggle('emptyLines')}>
            {empty < 2 ? 'Une ligne vide' : `${empty}\u00A0lignes vides`}
          </Toggle>
        )}
      </fieldset>
      <Button variant="quiet" disabled={typed.trim() !== ''} onClick={() => onFoldAll(!folded)}>
        {folded ? 'Tout déplier' : 'Tout replier'}
      </Button>
    </div>
  );
}

type ToggleProps = { checked: boolean; onChange: (checked: boolean) => void; children: string };

function Toggle({ checked, onChange, children }: ToggleProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
