import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { administer } from './administration.ts';
import { bytesOf, changeOfFiles, linesOf, type Files } from './testing/changes.ts';
import { access, clockAt, otherSeal, seal, temporaryFolder, writeTrail } from './testing/sample-trail.ts';
import { verifyTrail } from './verify.ts';

const administrator = { by: 'admin', now: clockAt('2026-09-05T10:00:00Z').now };

let folder: string;
let remove: () => Promise<void>;
let whole: Files;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const days = ['2026-09-01', '2026-09-02', '2026-09-04', '2026-09-05'];
  await writeTrail(
    folder,
    days.flatMap((day) =>
      [8, 9, 10].map((hour) => ({
        at: `${day}T0${hour % 10}:00:00Z`,
        access: access({ objet: `${day} ${hour}` }),
      })),
    ),
  );
  for (const reason of ['une enquête', 'un procès'])
    await administer(folder, seal, administrator, (decide) =>
      decide({
        event: 'hold_added',
        hold: { id: reason, siren: '000314153', agent: null, case: null, reason },
      }),
    );
  whole = await readAll();
});
afterAll(() => remove());

async function readAll(): Promise<Files> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(name)] as const)));
}

/** Puts these files, and no other, in the place of the trail. */
async function put(files: Files): Promise<void> {
  const present = await readAll();
  for (const name of present.keys()) if (!files.has(name)) await rm(name);
  for (const [name, bytes] of files) {
    if (present.get(name)?.equals(bytes) === true) continue;
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, bytes);
  }
}

async function problems(landmark: Parameters<typeof verifyTrail>[2] = null): Promise<string[]> {
  const { access: accesses, administration } = await verifyTrail(folder, seal, landmark);
  const found = [...administration.journal.findings, ...accesses.findings].map(({ problem }) => problem);
  return accesses.unfinished > 0 ? [...found, 'unfinished'] : found;
}

const at = (name: string) => join(folder, name);
function isSame(one: Files, other: Files): boolean {
  return (
    one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes) === true)
  );
}

describe('whoever touches the trail', () => {
  test('not at all: it is whole', async () => {
    await put(whole);
    expect(await problems()).toEqual([]);
  });

  test('is found, whatever the changes to whichever files', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changeOfFiles, { minLength: 1, maxLength: 4 }), async (made) => {
        const files = new Map(whole);
        for (const change of made) change(files);
        fc.pre(!isSame(files, whole));
        await put(files);
        expect(await problems()).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is found at any byte of the head, of a day and of the decisions', { timeout: 120_000 }, async () => {
    for (const name of ['2026-09-02.jsonl', 'head', 'administration/head']) {
      const bytes = whole.get(at(name)) ?? Buffer.alloc(0);
      expect(bytes.length).toBeGreaterThan(100);
      await put(whole);
      for (let index = 0; index < bytes.length; index += name === 'head' ? 1 : 7) {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ 1;
        await writeFile(at(name), changed);
        expect({ name, index, problems: await problems() }).not.toMatchObject({ problems: [] });
      }
    }
  });

  const day = '2026-09-02.jsonl';
  const last = '2026-09-05.jsonl';
  const edited = (bytes: Buffer) => Buffer.from(bytes.toString().replace('000314153', '000999999'));
  test.each<[string, (files: Files) => void, string[]]>([
    ['changes a company', (files) => files.set(at(day), edited(files.get(at(day))!)), ['altered']],
    ['removes a day', (files) => files.delete(at(day)), ['missing']],
    ['removes the first day', (files) => files.delete(at('2026-09-01.jsonl')), ['missing']],
    ['removes the last day', (files) => files.delete(at(last)), ['cut']],
    ['removes the head', (files) => files.delete(at('head')), ['headless']],
    ['removes the decisions', (files) => files.delete(at('administration/journal.jsonl')), ['cut']],
    ['removes everything but the key', (files) => files.clear(), ['headless', 'headless']],
    [
      'renames a day',
      (files) => files.set(at('2026-09-03.jsonl'), files.get(at(day))!) && files.delete(at(day)),
      ['misfiled'],
    ],
    [
      'gives a line a second time',
      (files) =>
        files.set(
          at(day),
          Buffer.concat([files.get(at(day))!, bytesOf(linesOf(files.get(at(day))!).slice(0, 1))]),
        ),
      ['displaced'],
    ],
    [
      'adds a line of their own',
      (files) => files.set(at(day), Buffer.concat([files.get(at(day))!, Buffer.from('{"seq":7}\n')])),
      ['altered'],
    ],
    [
      'swaps two lines',
      (files) =>
        files.set(at(day), bytesOf([1, 0, 2].map((line) => linesOf(files.get(at(day))!)[line] ?? ''))),
      ['missing', 'displaced'],
    ],
    [
      'takes the newline of a day away',
      (files) => files.set(at(day), files.get(at(day))!.subarray(0, -1)),
      ['unfinished', 'missing'],
    ],
  ])('%s: told as it is', async (_what, change, expected) => {
    const files = new Map(whole);
    change(files);
    await put(files);
    expect(await problems()).toEqual(expected);
  });

  test('puts another trail of the same key in its place: a landmark noted elsewhere tells', async () => {
    const { access: first } = await verifiedAfter(whole);
    const landmark = { seq: first.seq, mac: first.last ?? '' };
    expect(await problems(landmark)).toEqual([]);
    await rm(folder, { recursive: true });
    await writeTrail(
      folder,
      Array.from({ length: first.seq }, () => ({ at: '2026-09-01T08:00:00Z', access: access() })),
    );
    expect(await problems()).toEqual([]);
    expect(await problems(landmark)).toEqual(['replaced']);
    expect(await problems({ ...landmark, seq: landmark.seq + 1 })).toEqual(['cut']);
  });

  test('mixes two trails of the same key', async () => {
    const files = new Map(whole);
    await rm(folder, { recursive: true });
    await writeTrail(
      folder,
      Array.from({ length: 6 }, (_, index) => ({
        at: `2026-09-0${index < 3 ? 1 : 2}T08:00:00Z`,
        access: access(),
      })),
    );
    files.set(at('2026-09-02.jsonl'), await readFile(at('2026-09-02.jsonl')));
    await put(files);
    expect(await problems()).toEqual(['detached', 'detached']);
  });

  test('seals everything with a key of their own', async () => {
    await put(whole);
    const { access: accesses, administration } = await verifyTrail(folder, otherSeal, null);
    expect(accesses.findings).toEqual([{ problem: 'foreign_key' }]);
    expect(administration.journal.findings).toEqual([{ problem: 'foreign_key' }]);
  });
});

async function verifiedAfter(files: Files) {
  await put(files);
  return verifyTrail(folder, seal, null);
}
