import { runAudit } from '../audit/run.ts';
import type { Seal } from '../chain/seal.ts';
import { seal as ownSeal } from './sample-trail.ts';

/** What a command of the auditor answers. */
export type Audited = { code: number; out: string; err: string };

/** Runs a command at an instant, as « admin ». */
export async function audited(
  folder: string,
  line: readonly string[],
  { at = '2026-09-30T08:00:00Z', seal = ownSeal }: { at?: string; seal?: Seal } = {},
): Promise<Audited> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAudit(line, {
    settings: { folder, seal },
    administrator: { by: 'admin', now: () => Date.parse(at) },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
