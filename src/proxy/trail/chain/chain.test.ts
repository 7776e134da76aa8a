import { mkdir, readdir, readFile, rename, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { accessLineSchema } from '../access-line.ts';
import { access, clockAt, day, seal, temporaryFolder } from '../testing/sample-trail.ts';
import { Trail } from '../trail.ts';
import { verifyTrail } from '../verify.ts';

let parent: string;
let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder: parent, remove } = await temporaryFolder());
  folder = join(parent, 'kept', 'here');
});
afterEach(() => remove());

const clock = clockAt('2026-09-30T21:30:00Z');
const opened = () => new Trail({ folder, seal }, clock.now);

async function linesOf(file: string) {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text.at(-1)).toBe('\n');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a chain of lines', () => {
  test('stands in a folder and files closed to everybody else', async () => {
    const trail = opened();
    await trail.append(access());
    await trail.close();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of ['2026-09-30.jsonl', 'head'])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).toSorted()).toEqual(['2026-09-30.jsonl', 'administration', 'head']);
  });

  test('says all that was said of an access, and nothing else', async () => {
    const trail = opened();
    const said = access({ filing: { id: '7', closing: null }, bytes: 3, complete: false });
    await trail.append(said);
    const agent = { ...said.agent, email: 'camille@example.org' } as NonNullable<typeof said.agent>;
    await expect(trail.append(access({ agent }))).rejects.toThrow(/email/);
    await trail.close();
    const [line, ...others] = await linesOf('2026-09-30.jsonl');
    expect(others).toEqual([]);
    const { mac, ...rest } = line ?? {};
    expect(mac).toMatch(/^[0-9a-f]{64}$/);
    expect(accessLineSchema.parse(rest)).toEqual({
      ...said,
      seq: 1,
      time: '2026-09-30T21:30:00.000Z',
      prev: '0'.repeat(64),
    });
  });

  test('keeps the order in which lines are given, however many at once', async () => {
    const trail = opened();
    const given = Array.from({ length: 700 }, (_, index) => trail.append(access({ objet: `n° ${index}` })));
    const written = await Promise.all([...given, trail.ready()]);
    expect(written.slice(0, 700).map((line) => line?.seq)).toEqual(given.map((_, index) => index + 1));
    await trail.close();
    const lines = await linesOf('2026-09-30.jsonl');
    expect(lines.map(({ objet }) => objet)).toEqual(given.map((_, index) => `n° ${index}`));
    expect((await verifyTrail(folder, seal, null)).access).toMatchObject({ findings: [], seq: 700 });
  });

  test('goes on from where another process left it', async () => {
    for (const seq of [1, 2, 3]) {
      const trail = opened();
      expect(await trail.append(access())).toMatchObject({ seq });
      await trail.close();
    }
    expect((await verifyTrail(folder, seal, null)).access).toMatchObject({ findings: [], seq: 3 });
  });

  test('has a file for each day of metropolitan France, and follows no clock back', async () => {
    const trail = opened();
    clock.set('2026-09-30T21:59:59Z');
    await trail.append(access());
    clock.set('2026-09-30T22:00:00Z');
    await trail.append(access());
    clock.pass(-day);
    await trail.append(access());
    clock.set('2026-10-02T21:00:00Z');
    await trail.append(access());
    await trail.close();
    const files = ['2026-09-30.jsonl', '2026-10-01.jsonl', '2026-10-02.jsonl'];
    const times = await Promise.all(files.map(async (file) => (await linesOf(file)).map(({ time }) => time)));
    expect(times).toEqual([
      ['2026-09-30T21:59:59.000Z'],
      ['2026-09-30T22:00:00.000Z', '2026-09-29T22:00:00.000Z'],
      ['2026-10-02T21:00:00.000Z'],
    ]);
    expect((await verifyTrail(folder, seal, null)).access).toMatchObject({ findings: [], seq: 4 });
    clock.set('2026-09-30T21:30:00Z');
  });

  test('is written by one process at a time', async () => {
    const trail = opened();
    await trail.append(access());
    const other = opened();
    await expect(other.open()).rejects.toMatchObject({ fault: 'busy' });
    await trail.close();
    await expect(other.append(access())).resolves.toMatchObject({ seq: 2 });
    await other.close();
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'closed' });
  });
});

describe('a disk that fails', () => {
  test('a folder that is gone lets nothing through, until it is back', async () => {
    const trail = opened();
    await trail.append(access());
    await rename(folder, join(parent, 'away'));
    await expect(trail.ready()).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'missing' });
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(join(parent, 'away'), folder);
    await trail.ready();
    await expect(trail.append(access())).resolves.toMatchObject({ seq: 2 });
    await trail.close();
    expect((await verifyTrail(folder, seal, null)).access.findings).toEqual([]);
  });

  test('a day that is gone is not begun anew', async () => {
    const trail = opened();
    await trail.append(access());
    await unlink(join(folder, '2026-09-30.jsonl'));
    await expect(trail.append(access())).rejects.toBeInstanceOf(Error);
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'cut' });
    await trail.close();
    expect((await verifyTrail(folder, seal, null)).access.findings).toEqual([
      { problem: 'cut', first: 1, last: 1 },
    ]);
  });

  test('a trail put back as it was earlier is not taken up', async () => {
    const trail = opened();
    await trail.append(access());
    const head = await readFile(join(folder, 'head'));
    const file = await readFile(join(folder, '2026-09-30.jsonl'));
    await trail.append(access());
    await writeFile(join(folder, 'head'), head);
    await writeFile(join(folder, '2026-09-30.jsonl'), file);
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'cut' });
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'cut' });
    await trail.close();
  });

  test('a full disk lets nothing through; a line that stood without its head is kept', async () => {
    const trail = opened();
    await trail.append(access());
    await symlink('/dev/full', join(folder, 'head.new'));
    const refused = await Promise.allSettled([trail.append(access()), trail.append(access())]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(trail.ready()).rejects.toMatchObject({ code: 'ENOSPC' });
    await unlink(join(folder, 'head.new'));
    await expect(trail.append(access())).resolves.toMatchObject({ seq: 3 });
    await trail.close();
    expect((await verifyTrail(folder, seal, null)).access.findings).toEqual([]);
  });

  test('a head that cannot be replaced confirms nothing', async () => {
    const trail = opened();
    await trail.append(access());
    await unlink(join(folder, 'head'));
    await mkdir(join(folder, 'head'));
    await expect(trail.append(access())).rejects.toMatchObject({ code: 'EISDIR' });
    await trail.close();
  });

  test('a folder that cannot be made is told, and the next opening tries again', async () => {
    await writeFile(join(parent, 'kept'), 'not a folder');
    const trail = opened();
    await expect(trail.open()).rejects.toMatchObject({ code: 'ENOTDIR' });
    await unlink(join(parent, 'kept'));
    await expect(trail.append(access())).resolves.toMatchObject({ seq: 1 });
    await trail.close();
  });
});
