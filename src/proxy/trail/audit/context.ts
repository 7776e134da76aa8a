import type { Administrator } from '../administration.ts';
import type { Finding } from '../chain/finding.ts';
import type { TrailSettings } from '../settings.ts';
import { sentenceOf } from './sentences.ts';

/** What a command works with; `out` and `err` take whole lines. */
export type Context = {
  settings: TrailSettings;
  administrator: Administrator;
  out: (text: string) => void;
  err: (text: string) => void;
};

/** All went well; something is wrong with the trail; the command cannot be run as it was written. */
export const exit = { well: 0, wrong: 1, misused: 2 } as const;

/** A trail with a thousand things wrong is told by its first ones. */
const mostTold = 50;

/** Tells what is wrong in a journal. */
export function tell({ err }: Context, journal: string, findings: readonly Finding[]): void {
  for (const finding of findings.slice(0, mostTold)) err(`${journal} : ${sentenceOf(finding)}`);
  const more = findings.length - mostTold;
  if (more > 0) err(`${journal} : et ${more} autres anomalies.`);
}
