import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

import * as z from 'zod/mini';

import { TrailError } from '../trail-error.ts';
import { isAbsence, syncFolder, type Journal } from './journal.ts';
import type { Seal } from './seal.ts';

const positionSchema = z.strictObject({
  file: z.nullable(z.string()),
  size: z.int(),
  seq: z.int(),
  last: z.string(),
});

/**
 * Where a chain stands: its last file (null before the first line) and the size of that file in bytes, the place
 * of its last line (0 before the first) and that line's mac.
 */
export type Position = z.infer<typeof positionSchema>;

export const beginning: Position = { file: null, size: 0, seq: 0, last: '0'.repeat(64) };

/**
 * Reads what a chain last confirmed.
 *
 * @returns null when there is no head. @throws TrailError foreign when its seal is not ours.
 */
export async function readHead(journal: Journal, seal: Seal): Promise<Position | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(journal.folder, 'head'));
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
  const opened = bytes.at(-1) === 0x0a ? seal.open(`${journal.name}-head`, bytes.subarray(0, -1)) : null;
  if (opened === null) throw new TrailError('foreign');
  return positionSchema.parse(opened.fields);
}

/**
 * Confirms a chain up to a line: on disk when it returns. The file is replaced whole, so that a reader or a crash
 * meets the one before or this one, never half of it.
 */
export async function writeHead({ folder, name }: Journal, seal: Seal, position: Position): Promise<void> {
  const draft = join(folder, 'head.new');
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${seal.close(`${name}-head`, position).text}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, 'head'));
  await syncFolder(folder);
}
