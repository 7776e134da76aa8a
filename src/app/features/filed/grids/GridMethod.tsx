import type { Grid } from '#domain/grids/grid.ts';

import styles from './GridsSection.module.css';

/** Each row's formula, source and caution: folded on the screen, whole on paper. */
export function GridMethod({ grid }: { grid: Grid }) {
  const told = grid.rows.filter(
    (row) => row.kind !== 'heading' && (row.formula !== null || row.note !== null || row.source !== null),
  );
  if (told.length === 0) return null;
  const list = (
    <dl className={styles['method']}>
      {told.map(
        (row) =>
          row.kind !== 'heading' && (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                {row.formula !== null && <p>{row.formula}</p>}
                {row.note !== null && <p>{row.note}</p>}
                {row.source !== null && <p>{`Source\u00A0: ${row.source}`}</p>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
  return (
    <>
      <details className={`${styles['more']} screen-only`}>
        <summary>Formules et sources</summary>
        {list}
      </details>
      <div className="print-only">
        <h3>Formules et sources</h3>
        {list}
      </div>
    </>
  );
}
