import { join } from 'node:path';

import type { Finding } from './finding.ts';
import { beginning } from './head.ts';
import { isAbsence, type Journal } from './journal.ts';
import { linesOf, longestLine, type RawLine } from './lines.ts';
import { mayBeNext, openLine, type SealedLine } from './link.ts';
import type { Seal } from './seal.ts';

/** A file of a chain, in short: the place of its first line and what it refers to, its last line's place and mac. */
export type FileSummary = { file: string; first: number; prev: string; last: number; mac: string };

/** How a chain was found. */
export type Walked = {
  findings: Finding[];
  /** Place of the last line; 0 when there is none. */
  seq: number;
  /** Mac of the last line; null when it is not known. */
  last: string | null;
  /** Lines that our key sealed. */
  sealed: number;
  files: FileSummary[];
  /** Macs of the lines asked for, by place. */
  macs: ReadonlyMap<number, string>;
  /** Bytes of a last line that a stop cut while it was being written; 0 when there are none. */
  unfinished: number;
};

/** What the reader of a chain wants of it. */
export type Wanted = {
  /** Oldest first; those that are no longer there must stand in `purged`. */
  files: readonly string[];
  /** What was removed after its term, by file. */
  purged: ReadonlyMap<string, FileSummary>;
  /** Places whose macs are wanted. */
  places: readonly number[];
  /** Told what each sealed line says, in the order of the files. */
  visit: (fields: unknown, file: string) => void;
};

/** Follows a chain from its first line to its last, and goes on after each thing that is wrong. */
export class Walk {
  readonly #journal: Journal;
  readonly #seal: Seal;
  readonly #wanted: Wanted;
  readonly #findings: Finding[] = [];
  readonly #files: FileSummary[] = [];
  readonly #macs = new Map<number, string>();
  #seq = beginning.seq;
  /** Null after a line whose mac is not known. */
  #last: string | null = beginning.last;
  /** Altered lines since the last sealed one: each may stand for one place of the chain, or be one too many. */
  #unread = 0;
  #file = '';
  #sealed = 0;
  #unfinished = 0;

  constructor(journal: Journal, seal: Seal, wanted: Wanted) {
    this.#journal = journal;
    this.#seal = seal;
    this.#wanted = wanted;
  }

  async run(): Promise<Walked> {
    const { files } = this.#wanted;
    for (const file of files) if (!(await this.#follow(file, file === files.at(-1)))) this.#bridge(file);
    return {
      findings: this.#findings,
      seq: this.#seq + this.#unread,
      last: this.#last,
      sealed: this.#sealed,
      files: this.#files,
      macs: this.#macs,
      unfinished: this.#unfinished,
    };
  }

  /** @returns false when the file is not there. */
  async #follow(file: string, isLast: boolean): Promise<boolean> {
    let line = 0;
    try {
      for await (const raw of linesOf(join(this.#journal.folder, file))) {
        line += 1;
        this.#take(raw, file, line, isLast);
      }
    } catch (error) {
      if (isAbsence(error)) return false;
      throw error;
    }
    return true;
  }

  #take({ bytes, whole }: RawLine, file: string, line: number, isLast: boolean): void {
    if (!whole) return this.#takeUnfinished(bytes, file, line, isLast);
    const sealed = openLine(this.#journal, this.#seal, bytes);
    if (sealed === null) {
      this.#findings.push({ problem: 'altered', file, line });
      this.#unread += 1;
      this.#last = null;
      return;
    }
    this.#sealed += 1;
    this.#wanted.visit(sealed.link, file);
    if (this.#joins(sealed, file, line)) this.#advance(sealed, file);
  }

  /** A stop excuses the very last line alone; should the head know of that line, `cut` tells that it is missing. */
  #takeUnfinished(bytes: Buffer, file: string, line: number, isLast: boolean): void {
    const isOurs =
      bytes.length < longestLine && this.#last !== null && mayBeNext(bytes, this.#seq, this.#last);
    if (isLast && isOurs) this.#unfinished = bytes.length;
    else this.#findings.push({ problem: 'unfinished', file, line });
  }

  /** @returns whether the chain goes on from this line. */
  #joins({ link: { seq, prev, time } }: SealedLine, file: string, line: number): boolean {
    const expected = this.#seq + 1;
    if (seq < expected) {
      this.#findings.push({ problem: 'displaced', file, line, seq });
      return false;
    }
    if (seq > expected + this.#unread)
      this.#findings.push({ problem: 'missing', file, line, first: expected, last: seq - 1 });
    else if (this.#last !== null && prev !== this.#last)
      this.#findings.push({ problem: 'detached', file, line, seq });
    const fileOfTime = this.#journal.fileAt(Date.parse(time));
    if (file !== (fileOfTime > this.#file ? fileOfTime : this.#file))
      this.#findings.push({ problem: 'misfiled', file, line, seq });
    return true;
  }

  #advance({ link: { seq, prev }, mac }: SealedLine, file: string): void {
    const summary = this.#files.at(-1);
    if (summary?.file === file) Object.assign(summary, { last: seq, mac });
    else this.#files.push({ file, first: seq, prev, last: seq, mac });
    if (this.#wanted.places.includes(seq)) this.#macs.set(seq, mac);
    this.#stand(seq, mac, file);
  }

  #stand(seq: number, mac: string, file: string): void {
    this.#seq = seq;
    this.#last = mac;
    this.#unread = 0;
    this.#file = file;
  }

  /** Passes over a file that was purged. What is absent and was not purged shows as missing lines further on. */
  #bridge(file: string): void {
    const purged = this.#wanted.purged.get(file);
    if (purged === undefined) return;
    const { first, prev, last, mac } = purged;
    if (first > this.#seq + 1 + this.#unread)
      this.#findings.push({ problem: 'missing', file, line: 1, first: this.#seq + 1, last: first - 1 });
    else if (this.#last !== null && prev !== this.#last)
      this.#findings.push({ problem: 'detached', file, line: 1, seq: first });
    if (this.#wanted.places.includes(last)) this.#macs.set(last, mac);
    this.#stand(last, mac, file);
  }
}
