import { afterEach, expect, test } from 'vitest';

import { readEnvironment } from '../config/environment.ts';
import { Loopback } from '../testing/loopback.ts';
import { asked } from '../upstream/quota/testing/taken.ts';
import { turnsFor } from '../upstream/quota/testing/turns.ts';
import { UpstreamWatch } from '../upstream/watch.ts';
import { Monitor } from './monitor.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const now = Date.parse('2026-11-21T10:00:00Z');

async function banned(pings: 'answered' | 'refused') {
  const paths: string[] = [];
  const base = await loopback.http((request, response) => {
    paths.push(request.url ?? '');
    if (pings === 'answered') response.end('{"status":"ok"}');
    else response.destroy();
  });
  const read = readEnvironment({});
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const turns = turnsFor({ now: () => now });
  for (let call = 0; call < 5; call += 1) (await turns.take(asked())).lost(true);
  const { config } = read;
  const monitor = new Monitor({
    config,
    base,
    watch: new UpstreamWatch(() => now),
    turns,
    now: () => now,
    directoryRest: () => null,
  });
  return { turns, paths, status: await monitor.status(config.demarches) };
}

test('while a ban is probable both sources are down, and nothing is sent but pings', async () => {
  const { turns, paths, status } = await banned('refused');
  expect(turns.banProbable).toBe(true);
  expect(status.services.slice(0, 2).map(({ name, state }) => [name, state])).toEqual([
    ['inpi', 'down'],
    ['bdf', 'down'],
  ]);
  expect(status.tokens.map(({ rights }) => rights)).toEqual(status.tokens.map(() => 'unknown'));
  expect(paths.filter((path) => !path.startsWith('/ping/'))).toEqual([]);
});

test('a ping of the screen that is answered ends it', async () => {
  const { turns, status } = await banned('answered');
  expect(turns.banProbable).toBe(false);
  expect(status.services[0]?.state).toBe('up');
});
