import { useDeferredValue, useState } from 'react';

import type { MetadataLine } from '#contract/metadata.ts';

import { LineFilter } from '../../../filed/LineFilter.tsx';
import { filterLines } from './filter-lines.ts';
import { groupLines } from './group-lines.ts';
import { LineTable } from './LineTable.tsx';

import styles from './DataPanel.module.css';

/** Every line that INPI keyed, by form, with a filter. */
export function Lines({ lines, currency }: { lines: readonly MetadataLine[]; currency: string }) {
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  if (lines.length === 0) return <p>Ces données ne comptent aucune ligne de compte.</p>;
  const kept = filterLines(lines, sought);
  return (
    <>
      <LineFilter
        className={styles['filter']}
        typed={typed}
        onTyped={setTyped}
        count={
          kept.length === lines.length
            ? `${lines.length} lignes`
            : `${kept.length} sur ${lines.length} lignes`
        }
      />
      {groupLines(kept).map((group) => (
        <LineTable
          key={`${group.page} ${group.form} ${group.lines[0]?.code}`}
          group={group}
          currency={currency}
        />
      ))}
    </>
  );
}
