import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/** Share of lines that tests must reach, in percent, in what begins with each path. */
const floors: Readonly<Record<string, number>> = {
  'src/proxy/access/policy.ts': 100,
  'src/proxy/access/grant.ts': 100,
  'src/proxy/archive/address/': 100,
  'src/proxy/archive/filings/': 100,
  'src/proxy/archive/zip/': 100,
  'src/proxy/trail/': 100,
};

/** In all of `src/proxy/`; the programs that tests run as processes of their own count as not reached. */
const floor = 95;

type Lines = { total: number; covered: number };

/** What V8 counted of each file, as istanbul's `json-summary` reporter writes it. */
export type CoverageSummary = Readonly<Record<string, { lines: Lines }>>;

/** A table by folder, and what is below its floor. */
export function judgeCoverage(
  summary: CoverageSummary,
  root: string,
): { table: string[]; failures: string[] } {
  const files = Object.entries(summary)
    .filter(([name, { lines }]) => name !== 'total' && lines.total > 0)
    .map(([name, { lines }]) => ({ path: relative(root, name).split(sep).join('/'), lines }));
  const folders = [...new Set(files.map(({ path }) => dirname(path)))].toSorted();
  const table = folders.map((folder) => {
    const lines = sumOf(files.filter(({ path }) => dirname(path) === folder));
    return `${percent(lines).padStart(8)}  ${folder} (${lines.covered} of ${lines.total} lines)`;
  });
  const all = sumOf(files);
  table.push(`${percent(all).padStart(8)}  src/proxy in all`);
  const failures = Object.entries(floors).flatMap(([start, least]) => {
    const under = files.filter(({ path }) => path.startsWith(start));
    if (under.length === 0) return [`${start}: no such file was measured`];
    return under
      .filter(({ lines }) => lines.covered * 100 < lines.total * least)
      .map(({ path, lines }) => `${path}: ${percent(lines)}, below ${least} %`);
  });
  if (all.total === 0 || all.covered * 100 < all.total * floor)
    failures.push(`src/proxy: ${percent(all)}, below ${floor} %`);
  return { table, failures };
}

/** Reads a summary and prints it. @returns whether every floor is reached. */
export function reportCoverage(path: string, root: string): boolean {
  try {
    const summary = JSON.parse(readFileSync(path, 'utf8')) as CoverageSummary;
    const { table, failures } = judgeCoverage(summary, root);
    console.log(`\n— coverage of lines\n${table.join('\n')}`);
    for (const failure of failures) console.log(`coverage: ${failure}`);
    return failures.length === 0;
  } catch {
    console.log(`\n— coverage of lines: nothing was measured`);
    return false;
  }
}

function sumOf(files: readonly { lines: Lines }[]): Lines {
  return files.reduce(
    (sum, { lines }) => ({ total: sum.total + lines.total, covered: sum.covered + lines.covered }),
    { total: 0, covered: 0 },
  );
}

/** Rounded down: 100 % is all of them. */
function percent({ total, covered }: Lines): string {
  return `${(Math.floor((covered * 10_000) / Math.max(1, total)) / 100).toFixed(2)} %`;
}
