import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint } from './fingerprint.ts';

/** The folders of this and of other versions: nothing else is ever removed. */
const versionFolder = /^[0-9a-f]{16}$/;

/**
 * The folder of this version of the simulator in `base`, made if need be; those of other versions are removed:
 * what they drew is never served again.
 */
export function cacheFolderIn(base: string): string {
  const own = fingerprint();
  mkdirSync(join(base, own), { recursive: true });
  for (const entry of readdirSync(base, { withFileTypes: true }))
    if (entry.isDirectory() && versionFolder.test(entry.name) && entry.name !== own)
      rmSync(join(base, entry.name), { recursive: true, force: true });
  return join(base, own);
}
