import { expect, test } from 'vitest';

import { ArchiveContents } from './filings/contents.ts';
import { KnownArchives } from './known-archives.ts';
import { companyArchive, filing } from './testing/company.ts';
import type { ZipEntry } from './zip/directory-checks.ts';

const archive = (key: string) => ({ ...companyArchive('https://example.fr/a.zip', []), key });

test('an archive is remembered with the filings as they are now listed', () => {
  const known = new KnownArchives();
  const first = known.of(archive('a'));
  const filings = [filing('12', 2023)];
  expect(known.of({ ...archive('a'), filings })).toBe(first);
  expect(first.filings).toBe(filings);
  expect(known.get('b')).toBeUndefined();
});

test('the least used of too many is forgotten', () => {
  const known = new KnownArchives();
  const first = known.of(archive('0'));
  for (let index = 1; index < 64; index += 1) known.of(archive(String(index)));
  expect(known.get('0')).toBe(first);
  known.of(archive('64'));
  expect(known.get('1')).toBeUndefined();
  expect(known.get('0')).toBe(first);
  expect(known.get('64')).toBeDefined();
});

test('archives that weigh too much push others out, never the one at hand', () => {
  const known = new KnownArchives();
  const heavy = (key: string) => {
    const record = known.of(archive(key));
    const entry = { name: 'x'.repeat(600) } as ZipEntry;
    record.contents = new ArchiveContents(
      Array.from({ length: 5000 }, () => entry),
      '',
    );
  };
  for (const key of ['a', 'b', 'c', 'd']) heavy(key);
  known.of(archive('e'));
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => known.get(key) !== undefined)).toEqual(['c', 'd', 'e']);
});
