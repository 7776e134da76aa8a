import { isAscii } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';

import { Reader, ZipReader } from '@zip.js/zip.js';

import { ProblemError } from '../../problem-error.ts';
import { collect, type ByteSource } from '../byte-source.ts';
import type { ArchiveLimits } from '../limits.ts';
import { failureOfDecoder } from '../setback.ts';
import { checkDirectory, recordOf, type ZipEntry } from './directory-checks.ts';

/** zip.js takes some 20 µs and 15 kB of garbage an entry: others get their turn in between. */
const entriesPerTurn = 100;

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
  const entries: ZipEntry[] = [];
  const zip = new ZipReader(new TailReader(source, limits, signal), { strictness: 'strict', decodeText });
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      entries.push(recordOf(entry));
      if (entries.length % entriesPerTurn === 0) await setImmediate();
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
  readonly #limits: ArchiveLimits;
  #tail: Uint8Array = new Uint8Array();

  constructor(source: ByteSource, limits: ArchiveLimits, signal: AbortSignal) {
    super(source);
    this.#source = source;
    this.#signal = signal;
    this.#limits = limits;
    this.size = source.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (this.size - index > this.#limits.directoryBytes + afterDirectory)
      throw new ProblemError('archive_rejected');
    const known = this.size - this.#tail.length;
    if (index < known) {
      const start = Math.max(0, Math.min(index, known - this.#tail.length));
      const grown = this.#source.open(start, known, this.#signal);
      this.#tail = await collect(grown, this.#tail);
    }
    const from = index - (this.size - this.#tail.length);
    const bytes = this.#tail.subarray(from, from + length);
    if (countHeaders(bytes) > this.#limits.entries) throw new ProblemError('archive_rejected');
    return bytes;
  }
}

/** Central headers that follow one another from the first byte: too many are refused before zip.js makes entries of them. */
function countHeaders(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50; count += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return count;
}

/** zip.js makes two decoders an entry, some 16 kB; it is left the rare names in code page 437. */
function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding === 'utf-8' || isAscii(text) ? text.toString('utf8') : undefined;
}
