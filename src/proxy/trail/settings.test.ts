import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readTrailSettings } from './settings.ts';
import { seal, temporaryFolder } from './testing/sample-trail.ts';

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterAll(() => remove());

async function keyFile(name: string, bytes: Buffer, mode = 0o600): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await chmod(path, mode);
  return path;
}

function read(given: { folder: string; keyFile: string }, mandatory = true) {
  const problems: string[] = [];
  return { settings: readTrailSettings(given, mandatory, problems), problems };
}

const own = Buffer.alloc(32, 7);

describe('the settings of the trail', () => {
  test('take the key as it is, but for one final newline', async () => {
    const sealed = seal.close('access-line', { seq: 1 }).mac;
    const macWith = async (name: string, bytes: Buffer) => {
      const { settings, problems } = read({ folder, keyFile: await keyFile(name, bytes) });
      expect(problems).toEqual([]);
      return settings?.seal.close('access-line', { seq: 1 }).mac;
    };
    expect(await macWith('plain', own)).toBe(sealed);
    expect(await macWith('newline', Buffer.concat([own, Buffer.from('\n')]))).toBe(sealed);
    expect(await macWith('two', Buffer.concat([own, Buffer.from('\n\n')]))).not.toBe(sealed);
    expect(await macWith('space', Buffer.concat([Buffer.from(' '), own]))).not.toBe(sealed);
    expect(await macWith('bytes', Buffer.alloc(32, 0xff))).not.toBe(sealed);
  });

  test.each([0o660, 0o604, 0o644, 0o620, 0o601])('refuse a key of mode %o', async (mode) => {
    const { settings, problems } = read({ folder, keyFile: await keyFile('open', own, mode) });
    expect(settings).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^AUDIT_KEY_FILE : .*chmod 600/)]);
  });

  test('refuse a key that is short, absent, a folder, or read through a link to an open file', async () => {
    const long = await keyFile('open', Buffer.alloc(40), 0o644);
    await symlink(long, join(folder, 'link'));
    const short = await keyFile('short', Buffer.concat([Buffer.alloc(31, 1), Buffer.from('\n')]));
    for (const path of [short, join(folder, 'none'), folder, join(folder, 'link')]) {
      const { settings, problems } = read({ folder, keyFile: path });
      expect(settings).toBeNull();
      expect(problems).toEqual([expect.stringMatching(/^AUDIT_KEY_FILE : /)]);
    }
  });

  test('are both mandatory with a real upstream, and both or none elsewhere', async () => {
    const path = await keyFile('own', own);
    expect(read({ folder: '', keyFile: '' }).problems).toHaveLength(2);
    expect(read({ folder: '', keyFile: '' }, false)).toEqual({ settings: null, problems: [] });
    for (const mandatory of [true, false]) {
      expect(read({ folder, keyFile: '' }, mandatory).problems).toEqual([
        expect.stringContaining('AUDIT_KEY_FILE'),
      ]);
      expect(read({ folder: '', keyFile: path }, mandatory).problems).toEqual([
        expect.stringContaining('AUDIT_DIR'),
      ]);
      expect(read({ folder, keyFile: path }, mandatory)).toMatchObject({
        settings: { folder },
        problems: [],
      });
    }
  });
});
