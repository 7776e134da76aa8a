import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { startSimulator, type Simulator } from '../../../simulator/simulator.ts';
import { Secret } from '../../access/secret.ts';
import { ProblemError } from '../../problem-error.ts';
import { callApiEntreprise } from '../api-entreprise.ts';
import { inquiry } from '../testing/call.ts';
import { UpstreamWatch } from '../watch.ts';
import { answersPing } from './probe.ts';
import { fastClock } from './testing/fast-clock.ts';
import { turnsFor } from './testing/turns.ts';

const tokens = ['marches', 'aides', 'fraude'];
const paths = {
  inpi: (siren: string) => `/v3/inpi/rne/unites_legales/open_data/${siren}/actes_bilans`,
  bdf: (siren: string) => `/v3/banque_de_france/unites_legales/${siren}/bilans`,
} as const;

let simulator: Simulator | null = null;
afterEach(async () => {
  await simulator?.close();
  simulator = null;
});

test('three hundred calls over HTTP to a service that bans: none refused, none silent, and it still answers', async () => {
  const clock = fastClock(100);
  const running = await startSimulator({
    contract: 'v3',
    tokens,
    limits: 'real',
    cacheFolder: join(tmpdir(), 'bilanscope-simulator'),
    delays: 'none',
    now: clock.now,
  });
  simulator = running;
  const base = new URL(running.url);
  const turns = turnsFor({ clock, probe: () => answersPing(base) });
  const watch = new UpstreamWatch(clock.now);
  const outcomes: string[] = [];

  async function agent(rank: number): Promise<void> {
    for (let call = 0; call < 15; call += 1) {
      const token = new Secret(tokens[(rank + call) % 3] ?? '');
      const service = call < 3 ? 'inpi' : 'bdf';
      // Each agent has a reason of its own: no two calls are the same.
      const asked = { ...inquiry, token, object: `agent ${rank}, ${call}` };
      const settings = { base, inquiry: asked, deadlineMs: 10_000, busyWaitMs: 10, maxBytes: 4_000_000 };
      const path = paths[service](inquiry.siren);
      for (let done = false; !done;)
        try {
          await callApiEntreprise({ ...settings, service, path, now: clock.now, watch, turns });
          outcomes.push('ok');
          done = true;
        } catch (error) {
          if (!(error instanceof ProblemError) || error.code !== 'upstream_rate_limited') throw error;
          await new Promise<void>((come) => void clock.after((error.retryAfter ?? 1) * 1000, come));
        }
    }
  }

  await Promise.all(Array.from({ length: 20 }, (_, rank) => agent(rank)));
  const statuses = new Set(running.requests().map(({ status }) => status));
  expect(outcomes).toHaveLength(300);
  expect([...statuses]).toEqual([200]);
  expect(await answersPing(base)).toBe(true);
});
