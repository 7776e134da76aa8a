import { parseSiren, type Siren } from '#domain/siren.ts';

import { Secret } from '../../access/secret.ts';
import { ProblemError } from '../../problem-error.ts';
import { callApiEntreprise, type Call } from '../api-entreprise.ts';
import { turnsFor } from '../quota/testing/turns.ts';
import { UpstreamWatch } from '../watch.ts';

/** The instant at which these calls are made, in milliseconds. */
export const callTime = 1_700_000_000_000;

export const inquiry = {
  siren: parseSiren('000314153') as Siren,
  token: new Secret('canary-token'),
  context: 'Marchés publics',
  recipient: '13002526500013',
  object: 'marché n° 2026-041 & suites',
};

/** One call about one company, with what a test changes. */
export function callTo(base: URL, changes: Partial<Call> = {}): Promise<unknown> {
  return callApiEntreprise({
    base,
    service: 'inpi',
    path: '/v2/bilans_inpi/000314153',
    inquiry,
    deadlineMs: 1000,
    busyWaitMs: 5,
    maxBytes: 10_000,
    now: () => callTime,
    watch: new UpstreamWatch(() => callTime),
    turns: turnsFor({ now: () => callTime }),
    ...changes,
  });
}

/** How a call fails. @throws Error when it does not, or otherwise than by a problem of ours. */
export async function failureOfCall(base: URL, changes: Partial<Call> = {}): Promise<ProblemError> {
  const outcome = await callTo(base, changes).catch((error: unknown) => error);
  if (outcome instanceof ProblemError) return outcome;
  throw new Error(`expected a problem, got ${String(outcome)}`);
}
