import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { cacheFolderIn } from './cache-folder.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'simulator-cache-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const tomorrow = Date.now() + 25 * 3_600_000;

test('folders of other versions go after a day, its own and what is not the simulator’s stay', async () => {
  const own = cacheFolderIn(base);
  await writeFile(join(own, 'kept.page'), 'drawn');
  const others = ['0123456789abcdef', 'my-photos', '0123456789abcdef0'].map((name) => join(base, name));
  for (const folder of others) {
    await mkdir(folder);
    await writeFile(join(folder, 'file'), '');
  }
  await writeFile(join(base, 'fedcba9876543210'), 'a file, no folder');
  expect(cacheFolderIn(base)).toBe(own);
  expect(others.map((folder) => existsSync(folder))).toEqual([true, true, true]);
  expect(cacheFolderIn(base, tomorrow)).toBe(own);
  expect(others.map((folder) => existsSync(folder))).toEqual([false, true, true]);
  expect(existsSync(join(own, 'kept.page'))).toBe(true);
  expect(existsSync(join(base, 'fedcba9876543210'))).toBe(true);
});
