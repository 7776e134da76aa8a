import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { Seal } from './chain/seal.ts';
import { temporaryFolder } from './testing/sample-trail.ts';
import { Trail } from './trail.ts';
import { verifyTrail } from './verify.ts';

const appender = join(import.meta.dirname, 'testing', 'appender.ts');
const killings = 104;
const key = Buffer.from('a key of thirty-two bytes or more');

/**
 * Runs the appender until it has said so many things, then kills it whatever it is doing.
 *
 * @returns the last place that it said to be confirmed.
 */
async function fillAndKill(folder: string, keyFile: string, start: number, said: number): Promise<number> {
  const child = spawn(process.execPath, [appender, folder, keyFile, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > said) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return Math.max(...text.split('\n').slice(0, -1).map(Number));
}

async function killAgainAndAgain(rounds: number, firstSaid: number): Promise<number> {
  const { folder: parent, remove } = await temporaryFolder();
  const folder = join(parent, 'audit');
  const keyFile = join(parent, 'key');
  writeFileSync(keyFile, key);
  const seal = new Seal(key);
  const trail = new Trail({ folder, seal }, () => Date.parse('2025-12-31T00:00:00Z'));
  await trail.open();
  await trail.close();
  let lines = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = Date.parse('2026-01-01T00:00:00Z') + round * 86_400_000;
    const confirmed = await fillAndKill(folder, keyFile, start, firstSaid + ((round * 7) % 31));
    const { access, administration } = await verifyTrail(folder, seal, null);
    expect({ round, findings: [...access.findings, ...administration.journal.findings] }).toEqual({
      round,
      findings: [],
    });
    expect(access.seq).toBeGreaterThanOrEqual(confirmed);
    expect(access.head?.seq).toBeGreaterThanOrEqual(confirmed);
    lines = access.seq;
  }
  await remove();
  return lines;
}

test(
  `a trail killed ${killings} times is whole each time, and holds all that it confirmed`,
  { timeout: 300_000 },
  async () => {
    const [first, second] = await Promise.all([
      killAgainAndAgain(killings / 2, 1),
      killAgainAndAgain(killings / 2, 2),
    ]);
    expect(Math.min(first, second)).toBeGreaterThan(killings);
  },
);
