/** One comparison, measured side by side in one run. */
export type Row = {
  what: string;
  unit: 'ms' | 'MB' | 'kB' | '%';
  /** The other way of doing it; null where there is none. */
  reference: number | null;
  ours: number;
  /** What must hold; null when the row is told for information. */
  bar: { text: string; held: boolean } | null;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that so many percent of them do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

export function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}

/** Prints the table as Markdown; returns whether every bar is held. */
export function printReport(rows: readonly Row[]): boolean {
  console.log('\n| what | reference | Bilanscope | ratio | bar |\n| --- | ---: | ---: | ---: | --- |');
  for (const { what, unit, reference, ours, bar } of rows) {
    const other = reference === null ? '' : `${written(reference)} ${unit}`;
    const ratio = reference === null || unit === '%' ? '' : `${(reference / ours).toFixed(2)} ×`;
    const verdict = bar === null ? '' : `${bar.text}: ${bar.held ? 'held' : 'NOT HELD'}`;
    console.log(`| ${what} | ${other} | ${written(ours)} ${unit} | ${ratio} | ${verdict} |`);
  }
  return rows.every(({ bar }) => bar === null || bar.held);
}

function written(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
