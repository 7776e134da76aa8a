import { readFile, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { access, clockAt, seal, temporaryFolder, writeTrail } from '../testing/sample-trail.ts';
import { Trail } from '../trail.ts';
import { verifyTrail } from '../verify.ts';

const today = '2026-09-30.jsonl';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

const at = (name: string) => join(folder, name);
const morning = (minute: number) => `2026-09-30T08:0${minute}:00Z`;

/** Three lines confirmed, and two more that the process was killed before confirming. */
async function killedBeforeTheHead(): Promise<{ confirmed: number; whole: Buffer }> {
  await writeTrail(
    folder,
    [1, 2, 3].map((minute) => ({ at: morning(minute), access: access() })),
  );
  const head = await readFile(at('head'));
  const confirmed = (await readFile(at(today))).length;
  await writeTrail(
    folder,
    [4, 5].map((minute) => ({ at: morning(minute), access: access({ objet: 'après' }) })),
  );
  await writeFile(at('head'), head);
  return { confirmed, whole: await readFile(at(today)) };
}

describe('a trail killed while it was writing', () => {
  test('is whole wherever the writing stopped, and goes on', async () => {
    const { confirmed, whole } = await killedBeforeTheHead();
    const head = await readFile(at('head'));
    for (let length = confirmed; length <= whole.length; length += 1) {
      await writeFile(at(today), whole.subarray(0, length));
      await writeFile(at('head'), head);
      const { access: before } = await verifyTrail(folder, seal, null);
      const unfinished = length - (whole.subarray(0, length).lastIndexOf(0x0a) + 1);
      expect({ length, ...before }).toMatchObject({ length, findings: [], unfinished });
      if (length % 16 !== 0) continue;
      await writeTrail(folder, [{ at: morning(6), access: access() }]);
      const { access: after } = await verifyTrail(folder, seal, null);
      expect({ length, ...after }).toMatchObject({
        length,
        findings: [],
        unfinished: 0,
        seq: before.seq + 1,
      });
    }
  });

  test('is not excused of one byte that it had confirmed', async () => {
    const { confirmed, whole } = await killedBeforeTheHead();
    const start = whole.indexOf(0x0a, whole.indexOf(0x0a) + 1) + 1;
    for (let length = start; length < confirmed; length += 1) {
      await writeFile(at(today), whole.subarray(0, length));
      const { access: found } = await verifyTrail(folder, seal, null);
      expect({ length, findings: found.findings }).toMatchObject({
        length,
        findings: expect.arrayContaining([{ problem: 'cut', first: 3, last: 3 }]) as unknown,
      });
    }
    await expect(writeTrail(folder, [])).rejects.toMatchObject({ fault: 'cut' });
  });

  test('refuses to go on from what it did not write', async () => {
    const { confirmed, whole } = await killedBeforeTheHead();
    for (const after of ['x', '{"seq":9', '{"seq":4,"prev":"00', 'x\n', 'x'.repeat(2_000_000)]) {
      await writeFile(at(today), Buffer.concat([whole.subarray(0, confirmed), Buffer.from(after)]));
      await expect(writeTrail(folder, [])).rejects.toMatchObject({ fault: 'altered' });
      const { access: found } = await verifyTrail(folder, seal, null);
      expect(found.findings).not.toEqual([]);
    }
  });

  test('takes up a new day whose first line was cut', async () => {
    await writeTrail(folder, [{ at: morning(1), access: access() }]);
    await writeFile(at('2026-10-01.jsonl'), '{"seq":2,"pr');
    expect((await verifyTrail(folder, seal, null)).access).toMatchObject({ findings: [], unfinished: 12 });
    await writeTrail(folder, [{ at: '2026-10-02T08:00:00Z', access: access() }]);
    const { access: found } = await verifyTrail(folder, seal, null);
    expect(found).toMatchObject({ findings: [], unfinished: 0, seq: 2 });
    expect(found.files.map(({ file }) => file)).toEqual([today, '2026-10-02.jsonl']);
  });

  test('takes up a new day that it had created and left empty', async () => {
    await writeTrail(folder, [{ at: morning(1), access: access() }]);
    await writeFile(at('2026-10-01.jsonl'), '');
    await writeTrail(folder, [{ at: '2026-10-01T08:00:00Z', access: access() }]);
    expect((await verifyTrail(folder, seal, null)).access).toMatchObject({ findings: [], seq: 2 });
  });
});

describe('a trail whose folder is not as it was left', () => {
  test.each([
    ['its head', ['head'], 'missing'],
    ['its last day', [today], 'cut'],
    ['its decisions', ['administration/head'], 'missing'],
  ])('does not open without %s', async (_what, names, fault) => {
    await writeTrail(folder, [{ at: morning(1), access: access() }]);
    await Promise.all(names.map((name) => unlink(at(name))));
    await expect(writeTrail(folder, [])).rejects.toMatchObject({ fault });
  });

  test('does not open with another key, or a head that was changed', async () => {
    await writeTrail(folder, [{ at: morning(1), access: access() }]);
    const head = await readFile(at('head'));
    await writeFile(at('head'), head.toString().replace('"seq":1', '"seq":0'));
    await expect(writeTrail(folder, [])).rejects.toMatchObject({ fault: 'foreign' });
    await truncate(at('head'), 0);
    await expect(writeTrail(folder, [])).rejects.toMatchObject({ fault: 'foreign' });
  });

  test('fails while its file is touched under it, and goes on when it is put back', async () => {
    const clock = clockAt(morning(1));
    const trail = new Trail({ folder, seal }, clock.now);
    await trail.append(access());
    const whole = await readFile(at(today));
    await truncate(at(today), whole.length - 1);
    await expect(trail.append(access())).rejects.toMatchObject({ fault: 'cut' });
    await expect(trail.ready()).rejects.toMatchObject({ fault: 'cut' });
    await writeFile(at(today), whole);
    await trail.ready();
    await expect(trail.append(access())).resolves.toMatchObject({ seq: 2 });
    await trail.close();
    expect((await verifyTrail(folder, seal, null)).access.findings).toEqual([]);
  });
});
