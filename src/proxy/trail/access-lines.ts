import { join } from 'node:path';

import { accessLineSchema, type AccessLine } from './access-line.ts';
import { accessJournal, isAbsence } from './chain/journal.ts';
import { linesOf } from './chain/lines.ts';
import type { Seal } from './chain/seal.ts';

/** A line as it stands in its file; `line` is null when our key did not seal it. */
export type ReadLine = { raw: string; line: AccessLine | null };

/**
 * Reads the accesses of a day, one by one; an unfinished last line is still being written, or never was.
 *
 * @param mayMatter spares the reading of lines by their bytes. A day purged meanwhile has no line.
 */
export async function* accessLinesOf(
  folder: string,
  file: string,
  seal: Seal,
  mayMatter: (bytes: Buffer) => boolean = () => true,
): AsyncGenerator<ReadLine> {
  const kind = `${accessJournal(folder).name}-line` as const;
  try {
    for await (const { bytes, whole } of linesOf(join(folder, file))) {
      if (!whole || !mayMatter(bytes)) continue;
      const opened = seal.open(kind, bytes);
      yield { raw: bytes.toString(), line: opened === null ? null : accessLineSchema.parse(opened.fields) };
    }
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
}
