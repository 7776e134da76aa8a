import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { keptBytes } from './page-cache.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-cache-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Makes different bytes each time it is called, so that a page drawn twice shows. */
function maker(): () => Uint8Array {
  let calls = 0;
  return () => Uint8Array.from([(calls += 1)]);
}

test('what was made for a content is found again, and nothing else', async () => {
  const make = maker();
  const kept = join(folder, 'kept');
  expect([...(await keptBytes(kept, { page: 'a' }, make))]).toEqual([1]);
  expect([...(await keptBytes(kept, { page: 'a' }, make))]).toEqual([1]);
  expect([...(await keptBytes(kept, { page: 'b' }, make))]).toEqual([2]);
  expect(await readdir(kept)).toHaveLength(2);
});

test('a folder that cannot be had costs time, not the page', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const make = maker();
  expect([...(await keptBytes(join(file, 'under'), 'x', make))]).toEqual([1]);
  expect([...(await keptBytes(join(file, 'under'), 'x', make))]).toEqual([2]);
});

test('readers at the same time get whole pages, and leave no draft behind', async () => {
  const shared = join(folder, 'shared');
  const page = new Uint8Array(200_000).fill(7);
  const all = await Promise.all(Array.from({ length: 8 }, () => keptBytes(shared, 'same', () => page)));
  for (const bytes of all) expect(Buffer.compare(bytes, page)).toBe(0);
  expect(await readdir(shared)).toHaveLength(1);
});
