import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CanaryReport } from './canary-watch.ts';

/**
 * Adds what was seen of one proxy to the count of the whole suite, where `WATCH_FOLDER` says that one is made.
 *
 * @throws Error when something was found: the test that closes the proxy fails.
 */
export function tell(report: CanaryReport): void {
  const folder = process.env['WATCH_FOLDER'] ?? '';
  if (folder !== '') appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(report)}\n`);
  if (report.found.length > 0) throw new Error(`The proxy let out ${report.found.join('; ')}`);
}
