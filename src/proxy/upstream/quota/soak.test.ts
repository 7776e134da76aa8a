import { expect, test } from 'vitest';

import { banningService } from '../../../simulator/testing/banning-service.ts';
import { Secret } from '../../access/secret.ts';
import { ProblemError } from '../../problem-error.ts';
import { SharedAnswers } from '../shared-answers.ts';
import type { Readers } from './readers.ts';
import { turnsFor } from './testing/turns.ts';
import { virtualClock } from './testing/virtual-clock.ts';

const buckets = { inpi: 'inpi', bdf: 'bank', download: 'download', file: 'file' } as const;
type Counted = keyof typeof buckets;

/** Numbers that look random and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Wanted = { calls: number; foreignEveryMs: number | null };

/**
 * Several agents ask without rest through the proxy's own turns and shared answers, on a clock that is let go on: two
 * services, both steps of documents, three tokens, refreshes, duplicates, pings, calls that are given up.
 */
async function soak({ calls, foreignEveryMs }: Wanted) {
  const random = seeded(41);
  const clock = virtualClock(1_763_720_000_000);
  const service = banningService(clock.now);
  const turns = turnsFor({ clock, probe: () => Promise.resolve(service.ping()) });
  const answers = new SharedAnswers<number>({ keptMs: 600_000, most: 500, now: clock.now });
  const sleep = (ms: number) => new Promise<void>((done) => void clock.after(ms, done));
  const seen = { sent: 0, ok: 0, refusedByService: 0, heldBack: 0, busy: 0, silent: 0, tooEarly: 0 };
  const notBefore = new Map<string, number>();

  async function exchange(kind: Counted, token: string, siren: string, readers: Readers): Promise<number> {
    const identity = `${kind} ${token} ${siren}`;
    for (;;) {
      const turn = await turns.take({ kind, token: new Secret(token), siren, readers });
      const payer = kind === 'file' ? 'anonymous' : token;
      if (clock.elapsed() < (notBefore.get(`${kind} ${payer}`) ?? 0)) seen.tooEarly += 1;
      seen.sent += 1;
      await sleep(random() * 800);
      const answer = service.ask(buckets[kind], payer, identity);
      await sleep(random() * 2500);
      if (answer === null) {
        seen.silent += 1;
        turn.lost(true);
        throw new ProblemError('upstream_timeout');
      }
      const { status, headers, retryAfter } = answer;
      if (status === 429 && retryAfter !== null) {
        seen.refusedByService += 1;
        notBefore.set(`${kind} ${payer}`, clock.elapsed() + retryAfter * 1000);
        turn.refused(headers, retryAfter);
        throw new ProblemError('upstream_rate_limited', { retryAfter });
      }
      turn.answered(headers);
      if (status === 409) {
        seen.busy += 1;
        await sleep(1000);
        continue;
      }
      // The service works on for a while after some answers: a refresh may meet its own twin.
      if (random() < 0.4) void sleep(6000).then(() => service.end(identity));
      else service.end(identity);
      seen.ok += 1;
      return seen.ok;
    }
  }

  async function agent(name: string): Promise<void> {
    while (seen.sent < calls && !turns.banProbable) {
      const kind =
        (['bdf', 'bdf', 'bdf', 'inpi', 'download', 'file'] as const)[Math.floor(random() * 6)] ?? 'bdf';
      const token = ['marches', 'aides', 'fraude'][Math.floor(random() * 3)] ?? '';
      const siren = String(Math.floor(random() * 100));
      const leaving = new AbortController();
      const cancel =
        random() < 0.05 ? clock.after(random() * 20_000, () => leaving.abort(new Error('left'))) : null;
      const refresh = random() < 0.3;
      const ask = (readers: Readers) => exchange(kind, token, siren, readers);
      if (random() < 0.02) await turns.uncounted(() => Promise.resolve(service.ping()));
      try {
        await answers.get(`${kind} ${token} ${siren}`, ask, refresh, { agent: name, signal: leaving.signal });
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'upstream_rate_limited') {
          seen.heldBack += 1;
          await sleep((error.retryAfter ?? 1) * 1000);
        }
      }
      cancel?.();
      await sleep(random() * 400);
    }
  }

  if (foreignEveryMs !== null) {
    const spend = (): void => {
      const kind = (['inpi', 'bdf', 'download'] as const)[Math.floor(random() * 3)] ?? 'inpi';
      service.foreign(buckets[kind], ['marches', 'aides', 'fraude'][Math.floor(random() * 3)] ?? '');
      clock.after(random() * 2 * foreignEveryMs, spend);
    };
    spend();
  }
  const working = new Set(Array.from({ length: 60 }, (_, rank) => `agent ${rank}`));
  for (const name of working) void agent(name).finally(() => working.delete(name));
  // Once banned, only silence would follow for twelve hours.
  while (working.size > 0 && !turns.banProbable) await clock.pass(60_000);
  return { ...seen, banned: service.banned(), minutes: Math.round(clock.elapsed() / 60_000) };
}

test('ten thousand mixed calls are never refused by the service, and never banned', async () => {
  const seen = await soak({ calls: 10_000, foreignEveryMs: null });
  expect(seen).toMatchObject({ refusedByService: 0, silent: 0, tooEarly: 0, banned: false });
  expect(seen.sent).toBeGreaterThanOrEqual(10_000);
  expect(seen.busy).toBeGreaterThan(20);
});

test('when others spend the same tokens, nothing leaves after a 429 before its time, and nothing is banned', async () => {
  const seen = await soak({ calls: 4000, foreignEveryMs: 400 });
  expect(seen).toMatchObject({ silent: 0, tooEarly: 0, banned: false });
  expect(seen.refusedByService).toBeGreaterThan(0);
});
