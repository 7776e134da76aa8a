import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readSecretFile, readSecretText } from './secret-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

describe('a secret file', () => {
  test.each([0o600, 0o400, 0o640, 0o440])('of mode %o is read', (mode) => {
    const path = fileOf(`own-${mode}`, 'canary\n', mode);
    expect(readSecretFile(path)).toEqual({ bytes: Buffer.from('canary\n') });
    expect(readSecretText(path)).toEqual({ text: 'canary' });
  });

  test.each([0o644, 0o604, 0o602, 0o601, 0o620, 0o660, 0o666, 0o777])(
    'of mode %o is refused, and its content not told',
    (mode) => {
      const path = fileOf(`open-${mode}`, 'canary', mode);
      const refused = { problem: expect.stringMatching(/d’autres que vous.*chmod 600/) };
      expect(readSecretFile(path)).toEqual(refused);
      expect(readSecretText(path)).toEqual(refused);
    },
  );

  test('is what a link leads to, with the rights of that file', () => {
    const link = (name: string, target: string) => {
      symlinkSync(target, join(folder, name));
      return join(folder, name);
    };
    expect(readSecretText(link('kept', fileOf('kept-file', 'canary')))).toEqual({ text: 'canary' });
    expect(readSecretText(link('loose', fileOf('loose-file', 'canary', 0o644)))).toHaveProperty('problem');
    expect(readSecretText(link('lost', join(folder, 'none')))).toHaveProperty('problem');
  });

  test('loses one final newline, and nothing else', () => {
    expect(readSecretText(fileOf('spaces', ' a b \n'))).toEqual({ text: ' a b ' });
    expect(readSecretText(fileOf('windows', 'a\r\n'))).toEqual({ text: 'a' });
    expect(readSecretText(fileOf('two', 'a\n\n'))).toEqual({ text: 'a\n' });
  });

  test('is a file, with something in it, and small', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', ['-m', '600', pipe]);
    const wrong = [folder, '/dev/zero', pipe, join(folder, 'none'), fileOf('huge', Buffer.alloc(70_000))];
    for (const path of wrong)
      expect(readSecretFile(path)).toEqual({ problem: expect.stringContaining(path) });
    for (const text of ['', '\n']) {
      const problem = expect.stringContaining('vide');
      expect(readSecretText(fileOf('empty', text))).toEqual({ problem });
    }
  });
});
