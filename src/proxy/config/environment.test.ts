import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readEnvironment, type Config } from './environment.ts';

const siret = '13002526500013';
const files: Record<string, string> = {
  '/demarches.json': JSON.stringify([
    {
      id: 'marches',
      label: 'Marchés publics',
      context: 'Marchés publics',
      recipient: siret,
      tokenFile: '/a',
      sources: ['inpi', 'bdf'],
    },
    {
      id: 'fraude',
      label: 'Détection de la fraude',
      context: 'Fraude',
      recipient: siret,
      tokenFile: '/b',
      sources: ['inpi'],
    },
  ]),
  '/same-token.json': JSON.stringify([
    { id: 'a', label: 'A', context: 'A', recipient: siret, tokenFile: '/a' },
    { id: 'b', label: 'B', context: 'B', recipient: siret, tokenFile: '/a' },
  ]),
  '/agent.json': JSON.stringify([{ id: 'a', label: 'A', context: 'A', recipient: 'agent', tokenFile: '/a' }]),
  '/bad-siret.json': JSON.stringify([
    { id: 'a', label: 'A', context: 'A', recipient: '13002526500014', tokenFile: '/a' },
  ]),
  '/no-sources.json': JSON.stringify([
    { id: 'b', label: 'B', context: 'B', recipient: siret, tokenFile: '/b' },
  ]),
  '/rne.json': JSON.stringify([
    { id: 'a', label: 'A', context: 'A', recipient: siret, tokenFile: '/a', sources: ['inpi', 'inpi-rne'] },
    { id: 'b', label: 'B', context: 'B', recipient: siret, tokenFile: '/b' },
  ]),
  '/password': 'canary password \n',
  '/empty': '\n',
  '/not.json': '{',
  '/a': 'canary-token-a\n',
  '/b': 'canary-token-b\n',
};

function readFile(path: string): string {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
}

function configOf(environment: Record<string, string>): Config {
  const read = readEnvironment(environment, readFile);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

function problemsOf(environment: Record<string, string>): string {
  const read = readEnvironment(environment, readFile);
  return 'problems' in read ? read.problems.join('\n') : '';
}

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keyFile = join(folder, 'key');
writeFileSync(keyFile, 'canary-key-of-the-trail-32-bytes-or-more', { mode: 0o600 });

const real = {
  API_ENTREPRISE_URL: 'https://entreprise.api.gouv.fr',
  API_ENTREPRISE_CONTRACT: 'v2',
  DEMARCHES_FILE: '/demarches.json',
  IDENTITY: 'local',
  AUDIT_DIR: join(folder, 'audit'),
  AUDIT_KEY_FILE: keyFile,
};

const rne = {
  INPI_RNE_URL: 'https://registre.example.org',
  INPI_RNE_USERNAME: 'agent@example.org',
  INPI_RNE_PASSWORD_FILE: '/password',
};

describe('the environment', () => {
  test('nothing set is the demonstration, on loopback, with the seeds’ matrix', () => {
    const config = configOf({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      upstream: { kind: 'simulator', contract: 'v2' },
      rne: null,
      search: null,
      simulatorFolder: null,
      deadlines: { inpiMs: 12_000, bdfMs: 5000 },
      turnoverThreshold: 1_250_000,
      limits: { callsPerMinute: 240, documentsPerMinute: 30 },
      identity: 'demonstration',
    });
    expect(config.demarches.map(({ label, sources }) => [label, sources])).toEqual([
      ['Marchés publics', ['inpi', 'bdf']],
      ['Aides publiques', ['inpi', 'bdf']],
      ['Détection de la fraude', ['inpi']],
    ]);
    expect(new Set(config.demarches.map(({ token }) => token.reveal())).size).toBe(3);
  });

  test('a real upstream, its procedures and their tokens', () => {
    const config = configOf(real);
    expect(config.upstream).toMatchObject({ kind: 'api-entreprise', contract: 'v2' });
    expect(config.archiveHosts).toEqual(['storage.entreprise.api.gouv.fr']);
    expect(config.demarches.map(({ token }) => token.reveal())).toEqual(['canary-token-a', 'canary-token-b']);
    expect(JSON.stringify(config)).not.toContain('canary');
  });

  test.each([
    ['without procedures', { DEMARCHES_FILE: '' }, /DEMARCHES_FILE/],
    ['without a trail', { AUDIT_DIR: '' }, /AUDIT_DIR/],
    ['without the trail’s key', { AUDIT_KEY_FILE: '' }, /AUDIT_KEY_FILE/],
    ['without identity', { IDENTITY: '' }, /IDENTITY/],
    ['an unknown identity', { IDENTITY: 'ldap' }, /IDENTITY/],
    ['a workstation open to the network', { HOST: '0.0.0.0' }, /HOST/],
    ['a workstation whose procedure asks for the agent’s SIRET', { DEMARCHES_FILE: '/agent.json' }, /SIRET/],
    ['a recipient that is no SIRET', { DEMARCHES_FILE: '/bad-siret.json' }, /recipient/],
    ['procedures that are not JSON', { DEMARCHES_FILE: '/not.json' }, /JSON/],
    ['procedures that are not there', { DEMARCHES_FILE: '/none.json' }, /DEMARCHES_FILE/],
    ['two procedures with one token', { DEMARCHES_FILE: '/same-token.json' }, /même jeton/],
    ['plain http beyond loopback', { API_ENTREPRISE_URL: 'http://example.org' }, /http/],
    ['an address that is none', { API_ENTREPRISE_URL: 'nowhere' }, /API_ENTREPRISE_URL/],
    [
      'a token in the address',
      { API_ENTREPRISE_URL: 'https://user:pass@entreprise.api.gouv.fr' },
      /API_ENTREPRISE_URL/,
    ],
    ['a contract that is none', { API_ENTREPRISE_CONTRACT: 'v4' }, /API_ENTREPRISE_CONTRACT/],
    [
      'half an account at INPI',
      { INPI_RNE_URL: 'https://example.org' },
      /INPI_RNE_USERNAME[^]*PASSWORD_FILE/,
    ],
    ['a password that cannot be read', { ...rne, INPI_RNE_PASSWORD_FILE: '/none' }, /INPI_RNE_PASSWORD_FILE/],
    ['an empty password', { ...rne, INPI_RNE_PASSWORD_FILE: '/empty' }, /INPI_RNE_PASSWORD_FILE/],
    ['INPI’s register in plain http', { ...rne, INPI_RNE_URL: 'http://example.org' }, /INPI_RNE_URL/],
    ['a search in plain http', { SEARCH_URL: 'http://example.org' }, /SEARCH_URL/],
    ['a search at no address', { SEARCH_URL: 'mailto:a@example.org' }, /SEARCH_URL/],
    [
      'a procedure that opens a register without account',
      { DEMARCHES_FILE: '/rne.json' },
      /« a » ouvre inpi-rne/,
    ],
    ['a deadline beyond a minute', { INPI_TIMEOUT_S: '61' }, /INPI_TIMEOUT_S/],
    ['a deadline in words', { BDF_TIMEOUT_S: 'cinq' }, /BDF_TIMEOUT_S/],
    ['a port that is none', { PORT: '70000' }, /PORT/],
    ['a public address with a path', { PUBLIC_URL: 'https://example.org/bilans' }, /PUBLIC_URL/],
    ['an archive host with a path', { ARCHIVE_HOSTS: 'storage.example.org/a' }, /ARCHIVE_HOSTS/],
    ['a trusted proxy that is no address', { TRUSTED_PROXIES: 'front.example.org' }, /TRUSTED_PROXIES/],
  ])('refuses %s', (_what, change, expected) => {
    const problems = problemsOf({ ...real, ...change });
    expect(problems).toMatch(expected);
    expect(problems).not.toContain('canary');
  });

  test('lists all that is wrong at once', () => {
    expect(problemsOf({ ...real, PORT: 'x', INPI_TIMEOUT_S: '0', IDENTITY: '' }).split('\n')).toHaveLength(3);
  });

  test('a real upstream speaks v3 unless told otherwise, and the simulator v2', () => {
    expect(configOf({ ...real, API_ENTREPRISE_CONTRACT: '' }).upstream).toMatchObject({ contract: 'v3' });
    const simulated = configOf({ SIMULATOR_CONTRACT: 'v3', SIMULATOR_FOLDER: '/samples' });
    expect(simulated).toMatchObject({
      upstream: { kind: 'simulator', contract: 'v3' },
      simulatorFolder: '/samples',
    });
    expect(simulated.demarches.map(({ id, sources }) => [id, sources])).toEqual([
      ['marches', ['inpi', 'bdf']],
      ['aides', ['inpi', 'bdf']],
      ['fraude', ['inpi', 'inpi-rne', 'bdf']],
    ]);
    expect(problemsOf({ SIMULATOR_CONTRACT: 'v1' })).toMatch(/SIMULATOR_CONTRACT/);
  });

  test('an account at INPI’s register, and a search by name', () => {
    const config = configOf({
      ...real,
      ...rne,
      DEMARCHES_FILE: '/rne.json',
      SEARCH_URL: 'http://127.0.0.1:8081',
    });
    expect(config.rne).toMatchObject({ username: 'agent@example.org' });
    expect(config.rne?.password.reveal()).toBe('canary password ');
    expect(config.search?.origin).toBe('http://127.0.0.1:8081');
    expect(config.demarches.map(({ sources }) => sources)).toEqual([
      ['inpi', 'inpi-rne'],
      ['inpi', 'bdf', 'inpi-rne'],
    ]);
    expect(JSON.stringify(config)).not.toContain('canary');
  });

  test('a procedure that names no source opens those that are there', () => {
    expect(configOf({ ...real, DEMARCHES_FILE: '/no-sources.json' }).demarches[0]?.sources).toEqual([
      'inpi',
      'bdf',
    ]);
  });

  test('a stand-in on loopback does without a trail that outlives the process', () => {
    const standIn = {
      ...real,
      API_ENTREPRISE_URL: 'http://127.0.0.1:8080',
      AUDIT_DIR: '',
      AUDIT_KEY_FILE: '',
    };
    expect(configOf(standIn).trail).toBeNull();
  });

  test('plain http is accepted on loopback', () => {
    expect(configOf({ ...real, API_ENTREPRISE_URL: 'http://127.0.0.1:8080' }).upstream.kind).toBe(
      'api-entreprise',
    );
  });
});
