import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readDemarches } from './demarches.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-demarches-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode });
  return path;
}

const good = {
  id: 'marches',
  label: 'Marchés publics',
  context: 'Marchés publics',
  recipient: '13002526500013',
  tokenFile: fileOf('token', 'canary-token'),
};
const other = { ...good, id: 'fraude', tokenFile: fileOf('other-token', 'canary-other') };

const grid = {
  bilanscope: 'grid',
  version: 1,
  id: 'aides-locales',
  title: 'Aides locales',
  description: 'Ce que le service lit.',
  rows: [{ kind: 'line', label: 'Effectif', unit: 'persons', accounts: { C: { sum: ['16.YP.m1'] } } }],
};
const gridOf = (name: string, changes: object): string =>
  fileOf(name, JSON.stringify({ ...grid, ...changes }), 0o644);

function read(content: unknown) {
  const path = fileOf('demarches.json', typeof content === 'string' ? content : JSON.stringify(content));
  const problems: string[] = [];
  return { demarches: readDemarches(path, ['inpi', 'bdf'], problems), problems };
}

describe('the procedures file', () => {
  test('gives each procedure its token, and what it does not restrict', () => {
    const { demarches, problems } = read([
      good,
      { ...other, agents: { sirets: ['13002526500013'] }, publicLinks: false },
    ]);
    expect(problems).toEqual([]);
    expect(demarches.map(({ token }) => token.reveal())).toEqual(['canary-token', 'canary-other']);
    expect(demarches).toMatchObject([
      { sources: ['inpi', 'bdf'], download: 'original', agents: null, publicLinks: true },
      { agents: { sirets: ['13002526500013'], emailDomains: [] }, publicLinks: false },
    ]);
  });

  test('names a reading grid that comes with Bilanscope, or one of its own', () => {
    const { demarches, problems } = read([
      { ...good, grid: 'cout-du-travail' },
      { ...other, grid: gridOf('grid.json', {}) },
    ]);
    expect(problems).toEqual([]);
    expect(demarches).toMatchObject([
      { grid: { id: 'cout-du-travail', file: null } },
      { grid: { id: 'aides-locales', file: { title: 'Aides locales' } } },
    ]);
  });

  test('reads the grid that the README gives as an example', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
    const [, example = ''] = /```json\n(\{ "bilanscope": "grid"[^`]*)```/.exec(readme) ?? [];
    const { demarches, problems } = read([{ ...good, grid: fileOf('readme.json', example) }]);
    expect(problems).toEqual([]);
    expect(demarches).toMatchObject([{ grid: { id: 'aides-locales' } }]);
  });

  test.each<[string, object, RegExp]>([
    ['a key that nobody knows', { agent: {} }, /\[1\] : clés inconnues : agent\./],
    [
      'an unknown key among the agents',
      { agents: { sirets: ['13002526500013'], siret: [] } },
      /\[1\]\.agents : clés inconnues : siret/,
    ],
    ['an id with capitals', { id: 'Fraude' }, /\[1\]\.id : attendu/],
    ['an empty label', { label: ' ' }, /\[1\]\.label/],
    ['a label of two lines', { label: 'a\nb' }, /\[1\]\.label/],
    ['an empty context', { context: '' }, /\[1\]\.context/],
    [
      'a recipient that is no SIRET',
      { recipient: '13002526500014' },
      /\[1\]\.recipient : attendu : un SIRET/,
    ],
    ['no token', { tokenFile: '' }, /\[1\]\.tokenFile/],
    ['a source that nobody knows', { sources: ['insee'] }, /\[1\]\.sources\.0/],
    ['no source', { sources: [] }, /\[1\]\.sources/],
    ['a source that is not connected', { sources: ['inpi-rne'] }, /« fraude » ouvre inpi-rne/],
    ['a download that nobody knows', { download: 'all' }, /\[1\]\.download/],
    [
      'a choice of links that is none',
      { publicLinks: 'non' },
      /\[1\]\.publicLinks : attendu : true ou false/,
    ],
    ['agents that are nobody', { agents: {} }, /\[1\]\.agents/],
    ['a grid that is a number', { grid: 3 }, /\[1\]\.grid : attendu : l’identifiant d’une grille/],
    ['a grid that nobody ships', { grid: 'cout' }, /\[1\]\.grid : « cout » n’est ni .*cout-du-travail/],
    [
      'a grid that is not there',
      { grid: join(folder, 'none.json') },
      /\[1\]\.grid : .*none\.json ne peut pas être lu/,
    ],
    ['a grid that is a folder', { grid: folder }, /\[1\]\.grid : .* ne peut pas être lu/],
    [
      'a grid with a code that no form has',
      {
        grid: gridOf('slip.json', {
          rows: [{ ...grid.rows[0], accounts: { C: { sum: ['03.YP.m1'] } } }],
        }),
      },
      /\[1\]\.grid : .*slip\.json : ligne 1 \(Effectif\), accounts\.C\.sum.*n’a pas de code YP/,
    ],
    [
      'a grid that is too large',
      { grid: fileOf('large.json', ' '.repeat(70_000)) },
      /large\.json : .* dépasse 64/,
    ],
    [
      'a grid under the name of another',
      { grid: gridOf('taken.json', { id: 'fournisseurs-et-clients' }) },
      /taken\.json : id : .* est celui d’une grille fournie/,
    ],
    ['an agents’ SIRET that is none', { agents: { sirets: ['1'] } }, /\[1\]\.agents\.sirets\.0/],
    [
      'a domain that is an address',
      { agents: { emailDomains: ['a@b.fr'] } },
      /\[1\]\.agents\.emailDomains\.0/,
    ],
    ['the id of another', { id: 'marches' }, /\[0\] et \[1\] ont le même identifiant/],
    ['the token of another', { tokenFile: good.tokenFile }, /\[0\] et \[1\] ont le même jeton/],
    ['a copy of the token of another', { tokenFile: fileOf('copy', ' canary-token\n') }, /le même jeton/],
    ['a token that is not there', { tokenFile: join(folder, 'none') }, /\[1\]\.tokenFile : .*none/],
    ['a token that others may read', { tokenFile: fileOf('loose', 'canary-x', 0o644) }, /loose.*chmod 600/],
    ['a token of two lines', { tokenFile: fileOf('two', 'canary\ncanary') }, /two ne contient pas un jeton/],
    ['a file that is empty', { tokenFile: fileOf('void', '') }, /void est vide/],
  ])('refuses %s', (_what, change, expected) => {
    const { problems } = read([good, { ...other, ...change }]);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).toMatch(/^DEMARCHES_FILE : /);
    expect(problems.join()).not.toContain('canary');
  });

  test.each([
    ['nothing', '', 'JSON'],
    ['what is no JSON', '{', 'JSON'],
    ['an empty list', [], 'liste non vide'],
    ['an object', { demarches: [good] }, 'liste non vide'],
    ['a list of nothing', [null], '[0] : attendu : un objet'],
    ['a list of words', ['marches'], '[0] : attendu : un objet'],
  ])('refuses %s', (_what, content, expected) => {
    expect(read(content).problems).toEqual([expect.stringContaining(expected)]);
  });

  test('lists all that is wrong at once, entry by entry', () => {
    const { problems } = read([
      { ...good, recipient: '1', colour: 'red', tokenFile: join(folder, 'none') },
      { ...good, id: 'B', label: '' },
      { ...other, id: 'B', tokenFile: good.tokenFile, agents: { sirets: ['x', 'y'], emailDomains: [''] } },
      7,
    ]);
    expect(problems.map((problem) => problem.replace('DEMARCHES_FILE : ', '').split(' : ')[0])).toEqual([
      '[0].recipient',
      '[0]',
      '[0].tokenFile',
      '[1].id',
      '[1].label',
      '[2].id',
      '[2].agents.sirets.0',
      '[2].agents.sirets.1',
      '[2].agents.emailDomains.0',
      '[3]',
      '[1] et [2] ont le même identifiant.',
      '[1] et [2] ont le même jeton ; il en faut un par démarche.',
    ]);
  });
});
