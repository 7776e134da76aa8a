import type { FormLine } from '#domain/filed/entry/asked-lines.ts';

import styles from './Entry.module.css';

type Props = { form: string; lines: readonly FormLine[]; onAdd: (line: FormLine) => void };

/** Adds to the grid a line of the form that it does not ask. */
export function AddLine({ form, lines, onAdd }: Props) {
  if (lines.length === 0) return null;
  return (
    <tr className={styles['add']}>
      <td colSpan={4}>
        <select
          aria-label={`Ajouter une ligne à ${form}`}
          value=""
          onChange={(event) => {
            const line = lines.find(({ code }) => code === event.target.value);
            if (line !== undefined) onAdd(line);
          }}
        >
          <option value="">Ajouter une ligne…</option>
          {lines.map(({ code, label }) => (
            <option key={code} value={code}>{`${code} · ${label ?? ''}`}</option>
          ))}
        </select>
      </td>
    </tr>
  );
}
