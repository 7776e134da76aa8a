import { expect, test } from 'vitest';

import { archiveLimits } from '../limits.ts';
import { memorySource } from '../testing/memory-source.ts';
import { zipOf, type Member } from '../testing/zip-bytes.ts';
import { readDirectory } from './directory.ts';

const { signal } = new AbortController();
const crowd = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.pdf`, data: Buffer.from('x'), method: 0 }));

/** Bytes in memory whose pieces are given when told, and a note of what is asked. */
function slowSource(bytes: Buffer, asked: string[], name: string) {
  const source = memorySource(bytes, 10_000);
  const { promise: told, resolve: go } = Promise.withResolvers<void>();
  const open: typeof source.open = async function* open(start, end, stop) {
    const isEnd = end === bytes.length;
    asked.push(`${name} ${isEnd ? 'end' : 'directory'}`);
    if (!isEnd) await told;
    yield* source.open(start, end, stop);
    if (!isEnd) asked.push(`${name} read`);
  };
  return { source: { size: bytes.length, open }, go };
}

test.each([1, 7, 64, 100_000])('a directory is read whole, in pieces of %i bytes', async (pieces) => {
  const entries = await readDirectory(memorySource(zipOf(crowd(300)), pieces), archiveLimits, signal);
  expect(entries.map(({ name }) => name)).toEqual(crowd(300).map(({ name }) => name));
});

test('directories of many files are read one at a time, others meanwhile', async () => {
  const asked: string[] = [];
  const [large, small] = [zipOf(crowd(2000)), zipOf(crowd(20))];
  const [a, b, c] = [
    slowSource(large, asked, 'a'),
    slowSource(large, asked, 'b'),
    slowSource(small, asked, 'c'),
  ];
  const first = readDirectory(a.source, archiveLimits, signal);
  const second = readDirectory(b.source, archiveLimits, signal);
  c.go();
  b.go();
  for (let times = 0; times < 50; times += 1)
    expect(await readDirectory(c.source, archiveLimits, signal)).toHaveLength(20);
  expect(asked).not.toContain('b directory');
  a.go();
  expect((await Promise.all([first, second])).map(({ length }) => length)).toEqual([2000, 2000]);
  expect(asked.slice(-3)).toEqual(['a read', 'b directory', 'b read']);
});

test('as many entries as are allowed are read, no more', async () => {
  const bytes = zipOf(crowd(5000));
  expect(await readDirectory(memorySource(bytes, 65_536), archiveLimits, signal)).toHaveLength(5000);
  const more = memorySource(zipOf(crowd(5001)), 65_536);
  await expect(readDirectory(more, archiveLimits, signal)).rejects.toMatchObject({
    code: 'archive_rejected',
  });
});
