import { dirname, join } from 'node:path';

import * as fc from 'fast-check';

/** Files by path. */
export type Files = Map<string, Buffer>;

export const linesOf = (bytes: Buffer) => bytes.toString('latin1').split(/(?<=\n)/);
export const bytesOf = (lines: readonly string[]) => Buffer.from(lines.join(''), 'latin1');

/** What somebody does to the files of a trail. */
type Change = (files: Files) => void;

/** Chooses a file or a place in it, whatever its size. */
const place = fc.nat({ max: 1_000_000 });
const nameOf = (files: Files, chosen: number) => [...files.keys()].toSorted()[chosen % files.size] ?? '';
const rewrite =
  (chosen: number, change: (bytes: Buffer) => Buffer): Change =>
  (files) => {
    if (files.size === 0) return;
    const name = nameOf(files, chosen);
    files.set(name, change(files.get(name) ?? Buffer.alloc(0)));
  };
const relined = (chosen: number, change: (lines: string[]) => string[]) =>
  rewrite(chosen, (bytes) => bytesOf(change(linesOf(bytes))));

export const changeOfFiles: fc.Arbitrary<Change> = fc.oneof(
  // A byte changed.
  fc.tuple(place, place, fc.integer({ min: 1, max: 255 })).map(([file, where, mask]) =>
    rewrite(file, (bytes) => {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[where % copy.length] = (copy[where % copy.length] ?? 0) ^ mask;
      return copy;
    }),
  ),
  // Bytes added.
  fc.tuple(place, place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([file, where, added]) =>
    rewrite(file, (bytes) => {
      const start = where % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start)]);
    }),
  ),
  // Bytes removed.
  fc.tuple(place, place, place).map(([file, where, length]) =>
    rewrite(file, (bytes) => {
      const start = where % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + (length % 900))]);
    }),
  ),
  // A file truncated.
  fc
    .tuple(place, place)
    .map(([file, where]) => rewrite(file, (bytes) => bytes.subarray(0, where % (bytes.length + 1)))),
  // A line removed.
  fc
    .tuple(place, place)
    .map(([file, line]) => relined(file, (lines) => lines.toSpliced(line % lines.length, 1))),
  // A line given twice.
  fc
    .tuple(place, place, place)
    .map(([file, line, to]) =>
      relined(file, (lines) => lines.toSpliced(to % lines.length, 0, lines[line % lines.length] ?? '')),
    ),
  // Two lines swapped.
  fc.tuple(place, place, place).map(([file, one, two]) =>
    relined(file, (lines) => {
      const first = one % lines.length;
      const second = two % lines.length;
      return lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
    }),
  ),
  // A file removed.
  place.map((file) => (files: Files) => void files.delete(nameOf(files, file))),
  // A file renamed, or put in the place of another.
  fc
    .tuple(place, fc.constantFrom('2026-09-03.jsonl', '2026-08-31.jsonl', '2026-10-01.jsonl', 'gone'))
    .map(([file, to]) => (files: Files) => {
      const name = nameOf(files, file);
      const bytes = files.get(name);
      if (bytes === undefined) return;
      files.delete(name);
      files.set(join(dirname(name), to), bytes);
    }),
  // The contents of two files swapped.
  fc.tuple(place, place).map(([one, two]) => (files: Files) => {
    const [first, second] = [nameOf(files, one), nameOf(files, two)];
    const [left, right] = [files.get(first), files.get(second)];
    if (left === undefined || right === undefined) return;
    files.set(first, right).set(second, left);
  }),
);
