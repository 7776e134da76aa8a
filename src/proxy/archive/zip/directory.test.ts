import { expect, test } from 'vitest';

import { archiveLimits } from '../limits.ts';
import { memorySource } from '../testing/memory-source.ts';
import { zipOf, type Member } from '../testing/zip-bytes.ts';
import { readDirectory } from './directory.ts';

const { signal } = new AbortController();
const crowd = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.pdf`, data: Buffer.from('x'), method: 0 }));

test.each([1, 7, 64, 100_000])('a directory is read whole, in pieces of %i bytes', async (pieces) => {
  const entries = await readDirectory(memorySource(zipOf(crowd(300)), pieces), archiveLimits, signal);
  expect(entries.map(({ name }) => name)).toEqual(crowd(300).map(({ name }) => name));
});

test('as many entries as are allowed are read, no more', async () => {
  const bytes = zipOf(crowd(5000));
  expect(await readDirectory(memorySource(bytes, 65_536), archiveLimits, signal)).toHaveLength(5000);
  const more = memorySource(zipOf(crowd(5001)), 65_536);
  await expect(readDirectory(more, archiveLimits, signal)).rejects.toMatchObject({
    code: 'archive_rejected',
  });
});
