import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { audited } from '../testing/audited.ts';
import { access, otherSeal, temporaryFolder, writeTrail } from '../testing/sample-trail.ts';
import { Trail } from '../trail.ts';

const days = ['2026-09-01', '2026-09-02', '2026-09-03'];
const hours = ['08', '09', '10'];
const places = days.flatMap((day) => hours.map((_hour, line) => ({ day, line })));

let whole: string;
let olderHead: Buffer;
let removeWhole: () => Promise<void>;
let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: whole, remove: removeWhole } = await temporaryFolder());
  const accesses = days.flatMap((day) =>
    hours.map((hour) => ({
      at: `${day}T${hour}:00:00Z`,
      access: access({ objet: `le ${day} à ${hour} h` }),
    })),
  );
  await writeTrail(whole, accesses.slice(0, -1));
  olderHead = await readFile(join(whole, 'head'));
  await writeTrail(whole, accesses.slice(-1));
});
afterAll(() => removeWhole());
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await cp(whole, folder, { recursive: true });
});
afterEach(() => remove());

const verify = async (): Promise<number> => (await audited(folder, ['verify'])).code;

/** Rewrites the lines of a day. */
async function relined(day: string, change: (lines: string[]) => string[]): Promise<void> {
  const path = join(folder, `${day}.jsonl`);
  const lines = (await readFile(path, 'utf8')).split(/(?<=\n)/);
  await writeFile(path, change(lines).join(''));
}

test('a trail that nobody touched verifies', async () => {
  expect(await verify()).toBe(0);
});

describe.each(places)('line $line of $day', ({ day, line }) => {
  test.each<[string, (lines: string[]) => string[]]>([
    ['edited', (lines) => lines.with(line, (lines[line] ?? '').replace('marches', 'aides'))],
    [
      'edited, its form kept',
      (lines) => lines.with(line, (lines[line] ?? '').replace('000314153', '000314154')),
    ],
    ['deleted', (lines) => lines.toSpliced(line, 1)],
    ['given twice', (lines) => lines.toSpliced(line, 0, lines[line] ?? '')],
    ['swapped with another', (lines) => swapped(lines, line, (line + 1) % lines.length)],
    ['cut, and all that follows it', (lines) => lines.slice(0, line)],
    ['cut in its middle', (lines) => [...lines.slice(0, line), (lines[line] ?? '').slice(0, 60)]],
  ])('%s: verify exits with 1', async (_what, change) => {
    await relined(day, change);
    expect(await verify()).toBe(1);
  });
});

test.each(days)('the file of %s removed, or emptied: verify exits with 1', async (day) => {
  await writeFile(join(folder, `${day}.jsonl`), '');
  expect(await verify()).toBe(1);
  await rm(join(folder, `${day}.jsonl`));
  expect(await verify()).toBe(1);
});

test('two days that exchange their files: verify exits with 1', async () => {
  const [one, other] = [join(folder, '2026-09-01.jsonl'), join(folder, '2026-09-02.jsonl')];
  const [first, second] = [await readFile(one), await readFile(other)];
  await writeFile(one, second);
  await writeFile(other, first);
  expect(await verify()).toBe(1);
});

describe('the head', () => {
  test('removed, emptied, or of another trail: verify exits with 1', async () => {
    await rm(join(folder, 'head'));
    expect(await verify()).toBe(1);
    await writeFile(join(folder, 'head'), '');
    expect(await verify()).toBe(1);
    const { folder: foreign, remove: removeForeign } = await temporaryFolder();
    const trail = new Trail({ folder: foreign, seal: otherSeal }, () => Date.parse('2026-09-03T10:00:00Z'));
    await trail.append(access());
    await trail.close();
    await cp(join(foreign, 'head'), join(folder, 'head'));
    expect(await verify()).toBe(1);
    await removeForeign();
  });

  test('put back as it was hides no line: those after it are still read, and a landmark tells if one goes', async () => {
    const { out } = await audited(folder, ['verify']);
    const landmark = /\d+:[0-9a-f]{64}/.exec(out)?.[0] ?? '';
    await writeFile(join(folder, 'head'), olderHead);
    const older = await audited(folder, ['verify', '--landmark', landmark]);
    expect(older.code).toBe(0);
    expect(older.out).toContain(`${places.length} lignes`);
    await relined('2026-09-03', (lines) => lines.slice(0, -1));
    expect(await audited(folder, ['verify', '--landmark', landmark])).toMatchObject({ code: 1 });
  });
});

function swapped(lines: string[], one: number, other: number): string[] {
  return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
}
