import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode });
  return path;
}

/** What `npm start -- --check` runs: it neither builds nor listens, hence ends. */
function check(environment: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/start.ts', '--check'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const real = {
  API_ENTREPRISE_URL: 'https://entreprise.api.gouv.fr',
  DEMARCHES_FILE: fileOf(
    'demarches.json',
    JSON.stringify([
      {
        id: 'marches',
        label: 'Marchés publics',
        context: 'Marchés publics',
        recipient: '13002526500013',
        tokenFile: fileOf('token', 'canary-token'),
        grid: 'cout-du-travail',
      },
    ]),
  ),
  IDENTITY: 'local',
  AUDIT_DIR: join(folder, 'audit'),
  AUDIT_KEY_FILE: fileOf('key', 'canary-key-of-32-bytes-or-more-0123'),
};

describe('the check of the configuration', () => {
  test('says what it found in one that is good, and does nothing else', () => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = check(real);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^La configuration est bonne\.\n/);
    expect(stdout).toContain('API Entreprise v3, https://entreprise.api.gouv.fr');
    expect(stdout).toContain('Démarche marches : Marchés publics (inpi, bdf), grille cout-du-travail');
    expect(stdout).toContain(`Trace des accès : ${real.AUDIT_DIR}`);
    expect(stdout).not.toContain('canary');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('lists all that is wrong, and fails', () => {
    const { status, stdout, stderr } = check({ ...real, PORT: 'x', IDENTITY: '', AUDIT_DIR: '' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Bilanscope ne démarre pas : la configuration est à corriger\.\n(  - .*\n){3}$/);
  });

  test('names the row of a reading grid that cannot be read', () => {
    const [procedure] = JSON.parse(readFileSync(real.DEMARCHES_FILE, 'utf8')) as object[];
    const rows = [
      { kind: 'line', label: 'Effectif', unit: 'people', accounts: { C: { sum: ['16.YP.m1'] } } },
    ];
    const grid = { bilanscope: 'grid', version: 1, id: 'x', title: 'X', description: 'X', rows };
    const path = fileOf('grid.json', JSON.stringify(grid));
    const demarches = fileOf('with-grid.json', JSON.stringify([{ ...procedure, grid: path }]));
    const { status, stderr } = check({ ...real, DEMARCHES_FILE: demarches });
    expect(status).toBe(1);
    expect(stderr).toContain(`[0].grid : ${path} : ligne 1 (Effectif), unit`);
  });

  test('passes a warning on without failing', () => {
    const { status, stderr } = check({ ...real, AUDIT_DIRECTORY: '/a' });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^Attention : AUDIT_DIRECTORY/),
    });
  });
});

test('a running proxy shows no secret to whoever lists the processes', async () => {
  const child = spawn(process.execPath, ['src/proxy/main.ts', '--api-only'], {
    env: { ...process.env, ...real, API_ENTREPRISE_URL: 'http://127.0.0.1:9', PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const told = ['cmdline', 'environ']
    .map((file) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8'))
    .join();
  child.kill();
  await once(child, 'exit');
  expect(told).toContain('DEMARCHES_FILE=');
  expect(told).not.toContain('canary');
});
