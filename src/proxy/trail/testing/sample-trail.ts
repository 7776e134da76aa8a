import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Siren } from '#domain/siren.ts';

import { silence, type AccessDraft } from '../access-line.ts';
import { Seal } from '../chain/seal.ts';
import { Trail } from '../trail.ts';

export const seal = new Seal(Buffer.alloc(32, 7));
export const otherSeal = new Seal(Buffer.alloc(32, 8));

export const hour = 3_600_000;
export const day = 24 * hour;

/** An access by an invented agent to an invented company. */
export function access(changes: Partial<AccessDraft> = {}): AccessDraft {
  return {
    ...silence,
    event: 'filings_listed',
    outcome: 'served',
    requestId: '7f1c0a52-0f0b-4f57-9a43-3b0f6f3b1a10',
    agent: { id: 'a1', name: 'Camille Agent', organisation: 'Commune', siret: '00010401800015' },
    case: 'c1',
    demarche: 'marches',
    objet: 'marché 2026-041',
    siren: '000314153' as Siren,
    ...changes,
  };
}

export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bilanscope-trail-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A clock that is set by hand. */
export function clockAt(start: string) {
  let instant = Date.parse(start);
  return {
    now: () => instant,
    set: (text: string) => {
      instant = Date.parse(text);
    },
    pass: (milliseconds: number) => {
      instant += milliseconds;
    },
  };
}

/** Writes accesses one after the other, each at its instant, and closes the trail. */
export async function writeTrail(
  folder: string,
  accesses: readonly { at: string; access: AccessDraft }[],
): Promise<void> {
  const clock = clockAt('2026-01-01T00:00:00Z');
  const trail = new Trail({ folder, seal }, clock.now);
  for (const { at, access: draft } of accesses) {
    clock.set(at);
    await trail.append(draft);
  }
  await trail.open();
  await trail.close();
}
