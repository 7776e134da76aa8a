import { constants } from 'node:fs';
import { access, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

import { TrailError } from '../trail-error.ts';
import { writeHead, type Position } from './head.ts';
import { syncFolder, type Journal } from './journal.ts';
import { recover } from './recovery.ts';
import type { Seal } from './seal.ts';

/** What a line holds beside what it says. */
export type Written = { seq: number; prev: string; time: string };

/** What waits for its turn: a line to write, or (null) the proof that one could be written. */
type Waiting<Draft> = {
  draft: Draft | null;
  done: (written: Written | null) => void;
  failed: (error: unknown) => void;
};

/** Lines that share one write and one wait for the disk. */
const mostTogether = 256;

/**
 * Appends lines to a chain, in the order in which they are given. A line is confirmed (its promise is kept) when it
 * is on disk and the head, on disk too, tells of it; those that come while the disk works share the next round.
 * After a failure, the chain finds where it stands before it writes again.
 */
export class Chain<Draft extends object> {
  readonly #journal: Journal;
  readonly #seal: Seal;
  readonly #now: () => number;
  readonly #waiting: Waiting<Draft>[] = [];
  /** Null when it must be looked for on disk. */
  #position: Position | null = null;
  /** Last place confirmed. */
  #confirmed = 0;
  #turn: Promise<void> | null = null;
  #closed = false;

  constructor(journal: Journal, seal: Seal, now: () => number) {
    this.#journal = journal;
    this.#seal = seal;
    this.#now = now;
  }

  /**
   * Writes a line.
   *
   * @returns its place and instant, once it is confirmed. @throws TrailError, or Node's error of the disk: nothing
   * may then be done in its name, although the line may stand.
   */
  async append(draft: Draft): Promise<Written> {
    return (await this.#wait(draft)) as Written;
  }

  /** Makes sure that a line could be written now. @throws as `append`. */
  async ready(): Promise<void> {
    await this.#wait(null);
  }

  /** Waits for what has been given; whatever comes later is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  #wait(draft: Draft | null): Promise<Written | null> {
    if (this.#closed) return Promise.reject(new TrailError('closed'));
    return new Promise((done, failed) => {
      this.#waiting.push({ draft, done, failed });
      this.#turn ??= this.#work();
    });
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, mostTogether);
      try {
        const written = await this.#write(together.flatMap(({ draft }) => draft ?? []));
        for (const { draft, done } of together) done(draft === null ? null : (written.shift() ?? null));
      } catch (error) {
        for (const { failed } of together) failed(error);
      }
    }
    this.#turn = null;
  }

  async #write(drafts: readonly Draft[]): Promise<Written[]> {
    const from = this.#position ?? (await recover(this.#journal, this.#seal, this.#confirmed));
    this.#position = null;
    if (drafts.length === 0) {
      await this.#probe(from);
      this.#position = from;
      return [];
    }
    const now = this.#now();
    const { written, text, last } = this.#linked(drafts, from, new Date(now).toISOString());
    const file = this.#fileAt(now, from);
    const size = await this.#put(file, from, text);
    const next = { file, size, seq: from.seq + drafts.length, last };
    await writeHead(this.#journal, this.#seal, next);
    this.#position = next;
    this.#confirmed = next.seq;
    return written;
  }

  #linked(drafts: readonly Draft[], { seq, last: before }: Position, time: string) {
    const written: Written[] = [];
    const texts: string[] = [];
    let last = before;
    for (const draft of drafts) {
      const link = { seq: seq + written.length + 1, prev: last, time };
      const { text, mac } = this.#seal.close(`${this.#journal.name}-line`, { ...link, ...draft });
      written.push(link);
      texts.push(`${text}\n`);
      last = mac;
    }
    return { written, text: texts.join(''), last };
  }

  /** A clock set back never sends a line to a file before the last one: files sort as the chain does. */
  #fileAt(now: number, { file }: Position): string {
    const wanted = this.#journal.fileAt(now);
    return file !== null && file > wanted ? file : wanted;
  }

  /** Adds to a file that is as it was left, and waits for the disk. @returns its new size in bytes. */
  async #put(file: string, from: Position, text: string): Promise<number> {
    const left = file === from.file ? from.size : 0;
    const isNew = file !== from.file;
    await this.#withFile(file, isNew ? constants.O_CREAT | constants.O_EXCL : 0, left, async (handle) => {
      await handle.writeFile(text);
      await handle.datasync();
    });
    if (isNew) await syncFolder(this.#journal.folder);
    return left + Buffer.byteLength(text);
  }

  async #probe({ file, size }: Position): Promise<void> {
    await access(this.#journal.folder, constants.W_OK);
    if (file !== null) await this.#withFile(file, 0, size, () => Promise.resolve());
  }

  async #withFile(
    file: string,
    flags: number,
    size: number,
    use: (handle: FileHandle) => Promise<void>,
  ): Promise<void> {
    const path = join(this.#journal.folder, file);
    const handle = await open(path, constants.O_APPEND | constants.O_WRONLY | flags, 0o600);
    try {
      if ((await handle.stat()).size !== size) throw new TrailError('cut');
      await use(handle);
    } finally {
      await handle.close();
    }
  }
}
