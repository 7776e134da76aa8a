import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint } from './fingerprint.ts';

/** The folders of this and of other versions: nothing else is ever removed. */
const versionFolder = /^[0-9a-f]{16}$/;

/**
 * The folder of this version of the simulator in `base`, made if need be; those of other versions are removed:
 * what they drew is never served again. One that another simulator is still filling is left for the next start.
 */
export function cacheFolderIn(base: string): string {
  const own = fingerprint();
  mkdirSync(join(base, own), { recursive: true });
  for (const entry of readdirSync(base, { withFileTypes: true }))
    if (entry.isDirectory() && versionFolder.test(entry.name) && entry.name !== own)
      remove(join(base, entry.name));
  return join(base, own);
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
}
