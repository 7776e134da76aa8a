import { stat, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { TrailError } from '../trail-error.ts';
import { beginning, readHead, writeHead, type Position } from './head.ts';
import { createFolder, filesOf, type Journal } from './journal.ts';
import { linesOf } from './lines.ts';
import { mayBeNext, openLine } from './link.ts';
import type { Seal } from './seal.ts';

/**
 * Finds where a chain stands after a stop, whatever the moment: lines that were written but not confirmed are
 * confirmed, and an unfinished last one is removed. Nothing had left for them: data waits for the head.
 *
 * @param known the last place that this process has confirmed: a chain that stops before it is not taken up, nor
 * begun anew. @throws TrailError missing, foreign, cut or altered when what is there is not what we left.
 */
export async function recover(journal: Journal, seal: Seal, known = 0): Promise<Position> {
  if (known === 0) await createFolder(journal);
  const head = await readHead(journal, seal);
  const files = await filesOf(journal);
  if (head === null) {
    if (files.length > 0 || known > 0) throw new TrailError('missing');
    await writeHead(journal, seal, beginning);
    return beginning;
  }
  if (head.file !== null && !(await holdsAll(journal, head.file, head.size, files)))
    throw new TrailError('cut');
  let position = head;
  for (const file of files.filter((name) => head.file === null || name >= head.file))
    position = await adopt(journal, seal, file, position);
  if (position.seq < known) throw new TrailError('cut');
  if (position !== head) await writeHead(journal, seal, position);
  return position;
}

/** Follows the chain through what stands in a file after a position. */
async function adopt(journal: Journal, seal: Seal, file: string, from: Position): Promise<Position> {
  const path = join(journal.folder, file);
  let position = from;
  let size = file === from.file ? from.size : 0;
  for await (const { bytes, whole, end } of linesOf(path, size)) {
    const { seq, last } = position;
    if (!whole) {
      if (!mayBeNext(bytes, seq, last)) throw new TrailError('altered');
      await truncate(path, size);
      break;
    }
    const line = openLine(journal, seal, bytes);
    if (line?.link.seq !== seq + 1 || line.link.prev !== last) throw new TrailError('altered');
    size = end;
    position = { file, size, seq: seq + 1, last: line.mac };
  }
  if (size === 0) await unlink(path);
  return position;
}

/** Whether a file is there, with all that was confirmed of it. */
async function holdsAll(
  { folder }: Journal,
  file: string,
  size: number,
  files: readonly string[],
): Promise<boolean> {
  return files.includes(file) && (await stat(join(folder, file))).size >= size;
}
