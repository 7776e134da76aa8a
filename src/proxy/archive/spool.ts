import { randomUUID } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

import { ProblemError } from '../problem-error.ts';
import type { ByteSource } from './byte-source.ts';

const readBytes = 256 * 1024;

/** A copy on disk, without a name: the file is unlinked as soon as it is open, and freed by `close`. */
export type Spool = ByteSource & { close: () => Promise<void> };

/** Bytes received so far, and in all; `total` is null when the length is not announced. */
export type Progress = { received: number; total: number | null };

/** Where copies are made: nameless files of ours, readable by us alone. */
export class SpoolFolder {
  readonly #folder: string;
  readonly #filling = new Set<Progress & { key: string }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How far the copy made under a key is; null when none is being made. */
  progress(key: string): Progress | null {
    const progress = this.#filling.values().find((one) => one.key === key);
    return progress === undefined ? null : { received: progress.received, total: progress.total };
  }

  /**
   * Copies a stream.
   *
   * @throws ProblemError archive_rejected beyond `limit` bytes, internal_error when the disk fails; what the body
   * throws.
   */
  async fill(
    key: string,
    { body, total }: { body: AsyncIterable<Uint8Array>; total: number | null },
    limit: number,
  ): Promise<Spool> {
    if ((total ?? 0) > limit) throw new ProblemError('archive_rejected');
    await onDisk(mkdir(this.#folder, { recursive: true, mode: 0o700 }));
    const path = join(this.#folder, `bilanscope-${randomUUID()}`);
    const file = await onDisk(open(path, 'wx+', 0o600));
    const progress = { key, received: 0, total };
    this.#filling.add(progress);
    try {
      await onDisk(unlink(path));
      for await (const chunk of body) {
        progress.received += chunk.length;
        if (progress.received > limit) throw new ProblemError('archive_rejected');
        await onDisk(file.writeFile(chunk));
      }
    } catch (error) {
      await file.close();
      throw error;
    } finally {
      this.#filling.delete(progress);
    }
    return {
      size: progress.received,
      open: (start, end, signal) => readFile(file, start, end, signal),
      close: () => file.close(),
    };
  }
}

async function* readFile(
  file: FileHandle,
  start: number,
  end: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let position = start; position < end;) {
    signal.throwIfAborted();
    const length = Math.min(readBytes, end - position);
    const { bytesRead, buffer } = await onDisk(file.read(Buffer.alloc(length), 0, length, position));
    if (bytesRead === 0) throw new ProblemError('archive_rejected');
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new ProblemError('internal_error');
  }
}
