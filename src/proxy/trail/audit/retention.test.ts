import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { holdAlone } from '../exclusive.ts';
import { audited } from '../testing/audited.ts';
import { access, temporaryFolder, writeTrail } from '../testing/sample-trail.ts';

const days = ['2023-01-10', '2023-01-11', '2023-01-13', '2023-03-02', '2026-09-29'];
const other = '552100554' as Siren;

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  await writeTrail(
    folder,
    days.flatMap((day) => [
      { at: `${day}T08:00:00Z`, access: access() },
      {
        at: `${day}T09:00:00Z`,
        access: day === '2023-01-11' ? access({ siren: other, case: 'c9' }) : access(),
      },
    ]),
  );
});
afterEach(() => remove());

const kept = async () =>
  (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, 10));
const verify = (...more: string[]) => audited(folder, ['verify', ...more]);

describe('the purge', () => {
  test('removes whole days past thirty-six months, and the trail stays whole', async () => {
    const before = await verify();
    const first = await audited(folder, ['purge'], { at: '2026-01-12T08:00:00Z' });
    expect(first).toEqual({ code: 0, out: 'Jours retirés : 2023-01-10, 2023-01-11.', err: '' });
    expect(await kept()).toEqual(['2023-01-13', '2023-03-02', '2026-09-29']);
    const after = await verify();
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(after.out).toMatch(/6 lignes, 3 jours\.\nJours retirés à leur terme : 2\. Protections : 0\./);
    expect(after.out.split('\n').at(-1)).toBe(before.out.split('\n').at(-1));
    await audited(folder, ['purge']);
    expect(await kept()).toEqual(['2026-09-29']);
    expect(await verify()).toMatchObject({ code: 0 });
    expect(await audited(folder, ['purge'])).toMatchObject({ code: 0, out: 'Aucun jour à retirer.' });
    await writeTrail(folder, [{ at: '2026-09-30T08:00:00Z', access: access() }]);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  test('leaves a day its last hour, and the day that the chain goes on from', async () => {
    await audited(folder, ['purge'], { at: '2026-01-10T22:59:59Z' });
    expect(await kept()).toEqual(days);
    await audited(folder, ['purge'], { at: '2026-01-10T23:00:00Z' });
    expect(await kept()).toEqual(days.slice(1));
    await audited(folder, ['purge'], { at: '2040-01-01T08:00:00Z' });
    expect(await kept()).toEqual(['2026-09-29']);
  });

  test.each([
    ['a company', ['--siren', other]],
    ['an agent', ['--agent', 'camille']],
    ['an agent’s id', ['--agent', 'a1']],
    ['a case', ['--case', 'c9']],
  ])('spares the days in which %s is held, until the hold is lifted', async (_what, concern) => {
    const spared = concern[0] === '--agent' ? days : ['2023-01-11', '2026-09-29'];
    const added = await audited(folder, ['hold', 'add', ...concern, '--reason', 'une enquête']);
    const id = /Protection ([0-9a-f]{8}) ajoutée/.exec(added.out)?.[1] ?? '';
    expect(added).toMatchObject({ code: 0, err: '' });
    const purged = await audited(folder, ['purge']);
    expect(purged.out).toContain('Jours échus, mais protégés : 2023-01-1');
    expect(await kept()).toEqual(spared);
    expect(await verify()).toMatchObject({ code: 0 });
    const listed = await audited(folder, ['hold', 'list']);
    expect(listed.out).toContain(`${id}  `);
    expect(listed.out).toContain('par admin : une enquête');
    expect(await audited(folder, ['hold', 'remove', id, '--reason', 'classée'])).toMatchObject({ code: 0 });
    expect(await audited(folder, ['hold', 'remove', id, '--reason', 'classée'])).toMatchObject({ code: 1 });
    expect(await audited(folder, ['hold', 'list'])).toMatchObject({ code: 0, out: 'Aucune protection.' });
    await audited(folder, ['purge']);
    expect(await kept()).toEqual(['2026-09-29']);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  test('is written with what it removed, and who did', async () => {
    await audited(folder, ['purge'], { at: '2026-01-12T08:00:00Z' });
    const journal = await readFile(join(folder, 'administration', 'journal.jsonl'), 'utf8');
    expect(JSON.parse(journal)).toMatchObject({
      seq: 1,
      time: '2026-01-12T08:00:00.000Z',
      by: 'admin',
      event: 'purged',
      days: [
        { file: '2023-01-10.jsonl', first: 1, last: 2 },
        { file: '2023-01-11.jsonl', first: 3, last: 4 },
      ],
    });
  });

  test('a day that a stop left behind is removed by the next one', async () => {
    const first = await readFile(join(folder, '2023-01-10.jsonl'));
    await audited(folder, ['purge'], { at: '2026-01-12T08:00:00Z' });
    await writeFile(join(folder, '2023-01-10.jsonl'), first);
    expect(await verify()).toMatchObject({ code: 0 });
    await audited(folder, ['purge'], { at: '2026-01-12T08:00:00Z' });
    expect(await kept()).toEqual(days.slice(2));
    expect(await verify()).toMatchObject({ code: 0 });
  });

  test('removes nothing of a trail that is not whole', async () => {
    const path = join(folder, '2023-01-13.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('000314153', '000999999'));
    const refused = await audited(folder, ['purge']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/2023-01-13\.jsonl, ligne 1 : .*\n.*elle est une preuve\./);
    expect(await kept()).toEqual(days);
  });

  test('excuses only the days that it removed, as they were', async () => {
    const second = await readFile(join(folder, '2023-01-11.jsonl'));
    await audited(folder, ['purge'], { at: '2026-01-12T08:00:00Z' });
    await writeFile(join(folder, '2023-01-11.jsonl'), second.subarray(0, second.length / 2));
    expect(await verify()).toMatchObject({ code: 1 });
    await writeFile(join(folder, '2023-01-11.jsonl'), second);
    await rm(join(folder, '2023-01-13.jsonl'));
    const gone = await verify();
    expect(gone.err).toContain('les lignes de rang 5 à 6 manquent');
  });

  test('does not hide what was done to the days around those that it removed', async () => {
    await audited(folder, ['hold', 'add', '--siren', other, '--reason', 'une enquête']);
    await audited(folder, ['purge'], { at: '2026-01-15T08:00:00Z' });
    expect(await kept()).toEqual(['2023-01-11', '2023-03-02', '2026-09-29']);
    await rm(join(folder, '2023-01-11.jsonl'));
    expect((await verify()).err).toContain(
      'Accès : 2023-01-13.jsonl, ligne 1 : les lignes de rang 3 à 4 manquent à cet endroit.',
    );
    const elsewhere = await temporaryFolder();
    await writeTrail(
      elsewhere.folder,
      [7, 8, 9, 10].map((hour) => ({
        at: `2023-01-11T${String(hour).padStart(2, '0')}:00:00Z`,
        access: access(),
      })),
    );
    const lines = (await readFile(join(elsewhere.folder, '2023-01-11.jsonl'), 'utf8')).split('\n');
    await writeFile(join(folder, '2023-01-11.jsonl'), `${lines.slice(2, 4).join('\n')}\n`);
    await elsewhere.remove();
    expect((await verify()).err.split('\n')).toEqual([
      'Accès : 2023-01-11.jsonl, ligne 1 : la ligne de rang 3 ne suit pas celle qui la précède.',
      'Accès : 2023-01-13.jsonl, ligne 1 : la ligne de rang 5 ne suit pas celle qui la précède.',
      'La trace n’est pas entière.',
    ]);
  });

  test('waits for no other command', async () => {
    const release = await holdAlone(join(folder, 'administration'));
    const busy = await audited(folder, ['purge']);
    expect(busy).toEqual({
      code: 1,
      out: '',
      err: 'La commande n’a pas pu aboutir : un autre processus écrit dans ce dossier.',
    });
    await release();
    expect(await audited(folder, ['purge'])).toMatchObject({ code: 0 });
  });
});

test('decisions that were changed are not believed', async () => {
  await audited(folder, ['hold', 'add', '--siren', other, '--reason', 'une enquête']);
  const path = join(folder, 'administration', 'journal.jsonl');
  await writeFile(path, '');
  for (const command of [['hold', 'list'], ['purge'], ['verify']])
    expect(await audited(folder, command)).toMatchObject({ code: 1 });
  expect(await kept()).toEqual(days);
});
