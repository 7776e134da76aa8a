import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readEnvironment, type Config } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

const tokenA = fileOf('a', 'canary-token-a\n');
const tokenB = fileOf('b', 'canary-token-b\n');
const procedures = (name: string, ...entries: object[]) =>
  fileOf(
    `${name}.json`,
    JSON.stringify(
      entries.map((entry) => ({
        id: 'a',
        label: 'A',
        context: 'A',
        recipient: '13002526500013',
        tokenFile: tokenA,
        ...entry,
      })),
    ),
  );
const second = { id: 'b', tokenFile: tokenB };

function configOf(environment: Record<string, string>): Config {
  const read = readEnvironment(environment);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

function problemsOf(environment: Record<string, string>): string {
  const read = readEnvironment(environment);
  return 'problems' in read ? read.problems.join('\n') : '';
}

const real = {
  API_ENTREPRISE_URL: 'https://entreprise.api.gouv.fr',
  API_ENTREPRISE_CONTRACT: 'v2',
  DEMARCHES_FILE: procedures('demarches', { sources: ['inpi', 'bdf'] }, { ...second, sources: ['inpi'] }),
  IDENTITY: 'local',
  AUDIT_DIR: join(folder, 'audit'),
  AUDIT_KEY_FILE: fileOf('key', 'canary-key-of-the-trail-32-bytes-or-more'),
};

const rne = {
  INPI_RNE_URL: 'https://registre.example.org',
  INPI_RNE_USERNAME: 'agent@example.org',
  INPI_RNE_PASSWORD_FILE: fileOf('password', 'canary password \n'),
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
    [
      'a workstation whose procedure asks for the agent’s SIRET',
      { DEMARCHES_FILE: procedures('agent', { recipient: 'agent' }) },
      /SIRET/,
    ],
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
    [
      'a password that cannot be read',
      { ...rne, INPI_RNE_PASSWORD_FILE: join(folder, 'none') },
      /INPI_RNE_PASSWORD_FILE/,
    ],
    [
      'an empty password',
      { ...rne, INPI_RNE_PASSWORD_FILE: fileOf('empty', '\n') },
      /INPI_RNE_PASSWORD_FILE/,
    ],
    ['INPI’s register in plain http', { ...rne, INPI_RNE_URL: 'http://example.org' }, /INPI_RNE_URL/],
    ['a search in plain http', { SEARCH_URL: 'http://example.org' }, /SEARCH_URL/],
    ['a search at no address', { SEARCH_URL: 'mailto:a@example.org' }, /SEARCH_URL/],
    [
      'a procedure that opens a register without account',
      { DEMARCHES_FILE: procedures('register', { sources: ['inpi', 'inpi-rne'] }) },
      /« a » ouvre inpi-rne/,
    ],
    ['a deadline beyond a minute', { INPI_TIMEOUT_S: '61' }, /INPI_TIMEOUT_S/],
    ['a deadline in words', { BDF_TIMEOUT_S: 'cinq' }, /BDF_TIMEOUT_S/],
    ['a port that is none', { PORT: '70000' }, /PORT/],
    ['a public address with a path', { PUBLIC_URL: 'https://example.org/bilans' }, /PUBLIC_URL/],
    ['an archive host with a path', { ARCHIVE_HOSTS: 'storage.example.org/a' }, /ARCHIVE_HOSTS/],
    ['an archive host that is an address beyond us', { ARCHIVE_HOSTS: '10.0.0.1:443' }, /ARCHIVE_HOSTS/],
    ['an archive host that is such an IPv6 address', { ARCHIVE_HOSTS: '[2001:db8::1]' }, /ARCHIVE_HOSTS/],
    ['a public address with a user', { PUBLIC_URL: 'https://a:b@example.org' }, /PUBLIC_URL/],
    ['a public address that is no URL', { PUBLIC_URL: 'example.org' }, /PUBLIC_URL/],
    ['half a port', { PORT: '3000.5' }, /PORT/],
    ['half a call', { AGENT_CALLS_PER_MINUTE: '1.5' }, /AGENT_CALLS/],
    ['a log that would tell addresses', { LOG_LEVEL: 'debug' }, /LOG_LEVEL/],
    ['limits of the simulator that are none', { SIMULATOR_LIMITS: 'narrow' }, /SIMULATOR_LIMITS/],
    ['a folder of the simulator that is none', { SIMULATOR_FOLDER: tokenA }, /SIMULATOR_FOLDER/],
    ['a login over the network at no address', { IDENTITY: 'oidc', HOST: '0.0.0.0' }, /PUBLIC_URL/],
    ['a login in plain http', { IDENTITY: 'oidc', PUBLIC_URL: 'http://example.org' }, /PUBLIC_URL/],
  ])('refuses %s', (_what, change, expected) => {
    const problems = problemsOf({ ...real, ...change });
    expect(problems).toMatch(expected);
    expect(problems).not.toContain('canary');
  });

  test('lists all that is wrong at once', () => {
    const wrong = {
      PORT: 'x',
      INPI_TIMEOUT_S: '0',
      IDENTITY: '',
      TRUSTED_PROXIES: '0.0.0.0/0',
      AUDIT_DIR: '',
      AUDIT_KEY_FILE: join(folder, 'none'),
      DEMARCHES_FILE: join(folder, 'none'),
      PUBLIC_URL: 'x',
    };
    const named = problemsOf({ ...real, ...wrong })
      .split('\n')
      .map((problem) => problem.split(' : ')[0]);
    expect(named).toHaveLength(Object.keys(wrong).length);
    expect(new Set(named)).toEqual(new Set(Object.keys(wrong)));
  });

  test('a real upstream speaks v3 unless told otherwise, and the simulator v2', () => {
    expect(configOf({ ...real, API_ENTREPRISE_CONTRACT: '' }).upstream).toMatchObject({ contract: 'v3' });
    const simulated = configOf({ SIMULATOR_CONTRACT: 'v3', SIMULATOR_FOLDER: folder });
    expect(simulated).toMatchObject({
      upstream: { kind: 'simulator', contract: 'v3' },
      simulatorFolder: folder,
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
      DEMARCHES_FILE: procedures('register', { sources: ['inpi', 'inpi-rne'] }, second),
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
    expect(configOf({ ...real, DEMARCHES_FILE: procedures('any-source', {}) }).demarches[0]?.sources).toEqual(
      ['inpi', 'bdf'],
    );
  });

  test('a stand-in on loopback asks for a trail that outlives the process, as any upstream does', () => {
    const standIn = { ...real, API_ENTREPRISE_URL: 'http://127.0.0.1:8080' };
    expect(configOf(standIn).trail).toMatchObject({ folder: real.AUDIT_DIR });
    expect(problemsOf({ ...standIn, AUDIT_DIR: '', AUDIT_KEY_FILE: '' })).toMatch(
      /AUDIT_DIR[^]*AUDIT_KEY_FILE/,
    );
  });

  test.each([
    ['the trail’s key', { AUDIT_KEY_FILE: fileOf('key-open', 'k'.repeat(32)) }, 'key-open'],
    [
      'the register’s password',
      { ...rne, INPI_RNE_PASSWORD_FILE: fileOf('password-open', 'p') },
      'password-open',
    ],
    [
      'a token',
      { DEMARCHES_FILE: procedures('open', { tokenFile: fileOf('token-open', 't') }) },
      'token-open',
    ],
  ])('refuses %s when others may read it', (_what, change, name) => {
    chmodSync(join(folder, name), 0o644);
    expect(problemsOf({ ...real, ...change })).toMatch(new RegExp(`^[A-Z_]+ : .*${name}.*chmod 600`));
  });

  test('plain http is accepted on loopback', () => {
    expect(configOf({ ...real, API_ENTREPRISE_URL: 'http://127.0.0.1:8080' }).upstream.kind).toBe(
      'api-entreprise',
    );
  });
});
