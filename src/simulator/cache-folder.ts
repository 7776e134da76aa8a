import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint } from './fingerprint.ts';

/** The folders of this and of other versions: nothing else is ever removed. */
const versionFolder = /^[0-9a-f]{16}$/;

const aDay = 24 * 3_600_000;

/**
 * The folder of this version of the simulator in `base`, made if need be. Those of other versions are removed once
 * nothing has been drawn in them for a day: until then, another checkout may be using them.
 */
export function cacheFolderIn(base: string, now = Date.now()): string {
  const own = fingerprint();
  mkdirSync(join(base, own), { recursive: true });
  for (const entry of readdirSync(base, { withFileTypes: true })) {
    const folder = join(base, entry.name);
    if (entry.isDirectory() && versionFolder.test(entry.name) && entry.name !== own && isOld(folder, now))
      rmSync(folder, { recursive: true, force: true });
  }
  return join(base, own);
}

function isOld(folder: string, now: number): boolean {
  const { mtimeMs = now } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  return now - mtimeMs > aDay;
}
