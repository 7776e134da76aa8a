import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { audited } from '../testing/audited.ts';
import { access, otherSeal, seal, temporaryFolder, writeTrail } from '../testing/sample-trail.ts';

const other = '552100554' as Siren;
const dupont = { id: 'b2', name: 'Élodie Dupont', organisation: null, siret: null };

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeTrail(folder, [
    { at: '2026-09-27T22:30:00Z', access: access({ event: 'case_opened', siren: null }) },
    { at: '2026-09-28T08:00:00Z', access: access() },
    { at: '2026-09-29T08:00:00Z', access: access({ agent: dupont, siren: other }) },
    {
      at: '2026-09-30T08:00:00Z',
      access: access({
        event: 'document_served',
        filing: { id: '42', closing: '2025-12-31' as IsoDate },
        bytes: 1234,
        complete: false,
        objet: 'rouge \u001B[31m\u202E',
      }),
    },
    {
      at: '2026-09-30T09:00:00Z',
      access: access({ agent: null, event: 'request_refused', outcome: 'refused', code: 'cross_site' }),
    },
  ]);
});
afterEach(() => remove());

const rows = async (...options: string[]) => {
  const { code, out, err } = await audited(folder, ['find', ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n');
};

describe('find', () => {
  test('prints a table by the clock of Paris, in which nothing commands the terminal', async () => {
    const [head, first, , , document, refused] = await rows();
    expect(head).toMatch(/^Rang {2}Heure de Paris {7}Agent {10}Identifiant {2}Organisation {2}Acte/);
    expect(first).toMatch(/^1 {5}2026-09-28 00:30:00 {2}Camille Agent {2}a1 {11}Commune {7}case_opened/);
    expect(document).toMatch(/document_served {2}000314153 {2}42 {5}2025-12-31 {2}marches {3}rouge ·\[31m·/);
    expect(document).toMatch(/served +1234 +non$/);
    expect(refused).toMatch(/—.*request_refused.*refused \(cross_site\)/);
  });

  test.each([
    ['a company', ['--siren', other], [3]],
    ['an agent’s id', ['--agent', 'a1'], [1, 2, 4]],
    ['a part of a name', ['--agent', 'éLODIE'], [3]],
    ['a case', ['--case', 'c1'], [1, 2, 3, 4, 5]],
    ['an event', ['--event', 'request_refused'], [5]],
    ['days of Paris', ['--from', '2026-09-28', '--to', '2026-09-29'], [1, 2, 3]],
    ['both', ['--siren', '000314153', '--from', '2026-09-29'], [4, 5]],
  ])('by %s', async (_what, options, expected) => {
    const found = await rows(...options, '--json');
    expect(found.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(expected);
  });

  test('gives the lines as they stand, with their seals', async () => {
    const [line] = await rows('--siren', other, '--json');
    expect(await readFile(join(folder, '2026-09-29.jsonl'), 'utf8')).toBe(`${line}\n`);
  });

  test('says when nothing matches', async () => {
    expect(await rows('--siren', '443061841')).toEqual(['Aucun accès ne correspond.']);
  });

  test('tells of lines that cannot be believed', async () => {
    const path = join(folder, '2026-09-28.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('000314153', '000999999'));
    await appendFile(join(folder, '2026-09-30.jsonl'), '{"seq":6');
    const { code, out, err } = await audited(folder, ['find', '--siren', '000314153', '--json']);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([4, 5]);
    expect(err).toContain('Lignes illisibles ou modifiées sur ces jours : 1.');
  });
});

describe('verify', () => {
  test('says that the trail is whole, and what to note of it', async () => {
    const { code, out, err } = await audited(folder, ['verify']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^La trace est entière : 5 lignes, 3 jours\.\nRepère .* : 5:[0-9a-f]{64}$/);
    const landmark = /5:[0-9a-f]{64}/.exec(out)?.[0] ?? '';
    expect(await audited(folder, ['verify', '--landmark', landmark])).toMatchObject({ code: 0 });
    const wrong = await audited(folder, ['verify', '--landmark', `5:${'0'.repeat(64)}`]);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('Accès : la ligne de rang 5 n’est pas celle qui y a été écrite.');
  });

  test('says that a stop left a line unfinished', async () => {
    const last = /"mac":"([0-9a-f]{64})"\}\n$/.exec(
      await readFile(join(folder, '2026-09-30.jsonl'), 'utf8'),
    )?.[1];
    await appendFile(join(folder, '2026-09-30.jsonl'), `{"seq":6,"prev":"${last}","time":"2026-`);
    const { code, out } = await audited(folder, ['verify']);
    expect(code).toBe(0);
    expect(out).toContain('Une dernière ligne inachevée suit');
  });

  test('says what is wrong, where, and no more than can be read', async () => {
    const path = join(folder, '2026-09-28.jsonl');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.split('\n')[1] + '\n');
    const cut = await audited(folder, ['verify']);
    expect(cut).toMatchObject({ code: 1, out: '' });
    expect(cut.err).toBe(
      'Accès : 2026-09-28.jsonl, ligne 1 : la ligne de rang 1 manque à cet endroit.\nLa trace n’est pas entière.',
    );
    await writeFile(path, `${text}${'x\n'.repeat(80)}`);
    const { err } = await audited(folder, ['verify']);
    expect(err.split('\n')).toHaveLength(52);
    expect(err).toContain('Accès : et 30 autres anomalies.');
  });

  test.each([
    [
      'two lines swapped',
      (text: string) => `${text.trimEnd().split('\n').toReversed().join('\n')}\n`,
      'ligne 2 : la ligne de rang 4 n’est pas à sa place, ou figure deux fois.',
    ],
    [
      'a company changed',
      (text: string) => text.replace('000314153', '000999999'),
      'ligne 1 : la ligne a été modifiée, ou n’est pas de nous (son sceau ne tient pas).',
    ],
    [
      'a line in the file of another day',
      (text: string) => text,
      '2026-10-01.jsonl, ligne 1 : la ligne de rang 4 est dans le fichier d’un autre jour.',
      '2026-10-01.jsonl',
    ],
    [
      'a head changed',
      (text: string) => text.replace('"seq":5', '"seq":4'),
      'Accès : le fichier « head » a été modifié.',
      'head',
      'head',
    ],
    [
      'a line cut before the last day',
      (text: string) => text.slice(0, -9),
      '2026-09-29.jsonl, ligne 1 : la ligne est coupée, et aucun arrêt de Bilanscope ne l’explique.',
      '2026-09-29.jsonl',
      '2026-09-29.jsonl',
    ],
    ['the last lines cut', () => '', 'à la fin : les lignes de rang 4 à 5 manquent.'],
    ['the last line cut short', (text: string) => text.slice(0, -9), 'à la fin : la ligne de rang 5 manque.'],
  ] as [string, (text: string) => string, string, string?, string?][])(
    'finds %s',
    async (_what, change, expected, to = '2026-09-30.jsonl', from = '2026-09-30.jsonl') => {
      const text = await readFile(join(folder, from), 'utf8');
      await rm(join(folder, from));
      await writeFile(join(folder, to), change(text));
      const { code, err } = await audited(folder, ['verify']);
      expect(code).toBe(1);
      expect(err).toContain(expected);
    },
  );

  test('tells another key, a folder that is no trail, and one that is not there', async () => {
    expect((await audited(folder, ['verify'], { seal: otherSeal })).err).toContain(
      'rien n’a été scellé par cette clé',
    );
    await rm(join(folder, 'head'));
    expect((await audited(folder, ['verify'])).err).toContain('le fichier « head » manque');
    expect(await audited(join(folder, 'none'), ['verify'])).toMatchObject({ code: 1 });
  });

  test('tells what the disk answers, without a path', async () => {
    await mkdir(join(folder, '2026-10-01.jsonl'));
    const found = await audited(folder, ['find']);
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.err).toBe('La commande n’a pas pu aboutir : le disque a répondu « EISDIR ».');
    const file = join(folder, 'head');
    for (const command of ['find', 'verify', 'purge']) {
      const { code, err } = await audited(file, [command]);
      expect(code).toBe(1);
      expect(err).toContain('le disque a répondu « ENOTDIR »');
    }
  });

  test('stops at a line that only the holder of the key can have made', async () => {
    await writeFile(join(folder, '2026-10-01.jsonl'), `${seal.close('access-line', { seq: 'six' }).text}\n`);
    expect((await audited(folder, ['verify'])).err).toContain('une ligne scellée n’a pas la forme attendue');
  });
});

describe('the command line', () => {
  test.each([
    [[], /La commande est inconnue/],
    [['constructor'], /La commande est inconnue/],
    [['hold'], /La commande est inconnue/],
    [['verify', 'all'], /un de trop/],
    [['hold', 'remove', '--reason', 'x'], /Il manque un mot/],
    [['verify', '--siren', other], /« verify » n’a pas d’option --siren/],
    [['verify', '--landmark', '5'], /--landmark/],
    [['find', '--nothing'], /option est inconnue/],
    [['find', '--siren'], /incomplète/],
    [['find', '--siren', '123456789'], /--siren/],
    [['find', '--agent', ''], /vide/],
    [['find', '--event', 'theft'], /--event : un de login/],
    [['find', '--from', '2026-02-30'], /--from/],
    [['hold', 'add', '--reason', 'x'], /--siren, --agent ou --case/],
    [['hold', 'add', '--siren', other], /--reason/],
    [['hold', 'remove', 'id', '--reason', ' '], /--reason/],
  ])('%j is refused with what is wrong, and the usage', async (line, expected) => {
    const { code, out, err } = await audited(folder, line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err).toContain('Usage : npm run audit');
  });

  test('runs as a program, with the key in its file', async () => {
    const main = join(import.meta.dirname, '..', '..', 'audit.ts');
    const keyFile = join(folder, '..', `${folder.split('/').at(-1)}-key`);
    await writeFile(keyFile, Buffer.concat([Buffer.alloc(32, 7), Buffer.from('\n')]), { mode: 0o600 });
    const environment = { ...process.env, AUDIT_DIR: folder, AUDIT_KEY_FILE: keyFile };
    const run = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, [main, 'verify'], { env, encoding: 'utf8' });
    expect(run(environment)).toMatchObject({ status: 0, stderr: '' });
    await writeFile(join(folder, '2026-09-28.jsonl'), '');
    expect(run(environment)).toMatchObject({ status: 1, stdout: '' });
    const unset = run({ ...environment, AUDIT_KEY_FILE: '' });
    expect(unset.status).toBe(2);
    expect(unset.stderr).toContain('AUDIT_KEY_FILE');
    await rm(keyFile);
  });
});
