import { Reader, ZipReader, type Entry } from '@zip.js/zip.js';

import { ProblemError } from '../problem-error.ts';
import { readBytes, type ByteSource } from './byte-source.ts';
import { checkDirectory, type ZipEntry } from './directory-checks.ts';
import type { ArchiveLimits } from './limits.ts';
import { failureOfDecoder } from './setback.ts';

/** EOCD record, comment, and zip64 record and locator: what may follow the directory. */
const afterDirectory = 22 + 65_535 + 56 + 20;

/**
 * Reads the directory of a ZIP, whatever its source. zip.js decides what is a directory, in its strict mode: no
 * ambiguity of any kind (prepended or appended bytes, several ends, zip64 records that disagree) is tolerated.
 *
 * @throws ProblemError archive_rejected when it is not a plain ZIP within the limits; what the source throws.
 */
export async function readDirectory(
  source: ByteSource,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<readonly ZipEntry[]> {
  const entries: Entry[] = [];
  const zip = new ZipReader(new TailReader(source, limits, signal), { strictness: 'strict' });
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) throw new ProblemError('archive_rejected');
    }
  } catch (error) {
    throw failureOfDecoder(error, signal);
  }
  const { directoryOffset = 0, directoryLength = 0 } = zip;
  if (directoryLength > limits.directoryBytes) throw new ProblemError('archive_rejected');
  return checkDirectory(entries, directoryOffset);
}

/**
 * What zip.js reads the directory through: the end of the source, grown backwards by doubling. It never reaches
 * further than a directory of the greatest size allowed, so a hostile one costs a few requests at most.
 */
class TailReader extends Reader<ByteSource> {
  readonly #source: ByteSource;
  readonly #signal: AbortSignal;
  readonly #reach: number;
  #tail: Uint8Array = new Uint8Array();

  constructor(source: ByteSource, limits: ArchiveLimits, signal: AbortSignal) {
    super(source);
    this.#source = source;
    this.#signal = signal;
    this.#reach = limits.directoryBytes + afterDirectory;
    this.size = source.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (this.size - index > this.#reach) throw new ProblemError('archive_rejected');
    const known = this.size - this.#tail.length;
    if (index < known) {
      const start = Math.max(0, Math.min(index, known - this.#tail.length));
      const grown = await readBytes(this.#source, start, known, this.#signal);
      this.#tail = Buffer.concat([grown, this.#tail]);
    }
    const from = index - (this.size - this.#tail.length);
    return this.#tail.subarray(from, from + length);
  }
}
