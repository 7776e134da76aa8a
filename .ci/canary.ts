import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CanaryWatch, type CanaryReport } from '../src/proxy/testing/canary/canary-watch.ts';
import { formsOf, mark } from '../src/proxy/testing/canary/needles.ts';

const secret = formsOf(mark);

/** Whether a text or a file holds a token that tests use, in any of its forms. */
export function holdsSecret(bytes: Buffer): boolean {
  return secret.some((form) => bytes.includes(form));
}

/**
 * Sums what was seen of every proxy under test, looks through the logs of those that journeys drove and through what
 * the suite left on disk, and prints the count. @returns whether proxies were watched, and nothing was found.
 *
 * @param folder `*.jsonl` of unit tests, `*.log` of servers. @param leftovers bundles, traces and reports.
 */
export function reportCanary(
  folder: string,
  leftovers: readonly string[],
  printed: readonly string[],
): boolean {
  const reports = [...filesOf(folder)].map(reportOf);
  const sum = (count: (report: CanaryReport) => number) => reports.reduce((all, one) => all + count(one), 0);
  const answers = sum((one) => one.answers);
  const files = leftovers.flatMap((path) => [...filesOf(path)]);
  const found = [
    ...reports.flatMap((one) => one.found),
    ...files.filter(({ bytes }) => holdsSecret(bytes)).map(({ path }) => `a token in ${path}`),
    ...printed.map((title) => `a token printed by ${title}`),
  ];
  for (const what of found) console.log(`canary: ${what}`);
  const lines = sum((one) => one.lines);
  console.log(
    `canary: ${answers} answers, ${lines} log lines and ${files.length} files looked through, ${found.length} found`,
  );
  return found.length === 0 && answers > 0;
}

function reportOf({ path, bytes }: { path: string; bytes: Buffer }): CanaryReport {
  const lines = bytes.toString().split('\n').slice(0, -1);
  if (path.endsWith('.jsonl')) {
    const reports = lines.map((line) => JSON.parse(line) as CanaryReport);
    return {
      answers: reports.reduce((sum, one) => sum + one.answers, 0),
      lines: reports.reduce((sum, one) => sum + one.lines, 0),
      found: reports.flatMap((one) => one.found),
    };
  }
  const watch = new CanaryWatch([]);
  // What a server prints for whoever starts it (the SIRENs to try) is no log.
  for (const line of lines.filter((text) => text.startsWith('{'))) watch.logged(line);
  return watch.report();
}

function* filesOf(folder: string): Generator<{ path: string; bytes: Buffer }> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      yield { path, bytes: readFileSync(path) };
    }
}
