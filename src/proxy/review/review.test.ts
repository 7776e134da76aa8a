import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Siren } from '#domain/siren.ts';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator.ts';
import { readEnvironment, type Config } from '../config/environment.ts';
import { withSimulator } from '../config/simulated.ts';
import { differencesOf } from './differences.ts';
import { reviewUpstreams } from './review.ts';

describe('what an answer holds otherwise than agreed', () => {
  const schema = z.object({
    data: z.array(z.object({ id: z.string(), more: z.nullish(z.object({ a: z.string() })) })),
  });

  test('names the fields of another type, each once', () => {
    const body = { data: [{ id: 1 }, { id: 2 }, { id: 'x', more: { a: null } }] };
    expect(differencesOf(schema, body)).toEqual({
      wrong: ['data.[].id : invalid_type', 'data.[].more.a : invalid_type'],
      unread: [],
    });
    expect(differencesOf(schema, 'canary').wrong).toEqual(['. : invalid_type']);
  });

  test('names the fields that nobody reads, each once', () => {
    const body = {
      data: [
        { id: 'x', b: 'canary' },
        { id: 'y', b: 1, more: { a: 'z', c: [] } },
      ],
      meta: { count: 2 },
    };
    expect(differencesOf(schema, body)).toEqual({ wrong: [], unread: ['data[].b', 'data[].more.c', 'meta'] });
  });
});

const siren = '000314153' as Siren;
const simulators: Simulator[] = [];
afterAll(() => Promise.all(simulators.map((simulator) => simulator.close())));

async function reviewed(
  { contract = 'v3', ...simulated }: Partial<SimulatorOptions>,
  { about = siren, change = (config: Config) => config } = {},
) {
  const read = readEnvironment({ SIMULATOR_CONTRACT: contract });
  if ('problems' in read) throw new Error(read.problems.join());
  const simulator = await startSimulator({
    contract,
    tokens: read.config.demarches.map(({ token }) => token.reveal()),
    limits: 'wide',
    cacheFolder: join(tmpdir(), 'bilanscope-simulator'),
    delays: 'none',
    ...simulated,
  });
  simulators.push(simulator);
  const config = change(withSimulator(read.config, simulator));
  const found = [];
  for await (const review of reviewUpstreams(config, {
    base: new URL(simulator.url),
    siren: about,
    now: Date.now,
  }))
    found.push(review);
  return { found, requests: simulator.requests() };
}

describe('a review of the services', () => {
  let v3: Awaited<ReturnType<typeof reviewed>>;
  beforeAll(async () => {
    v3 = await reviewed({});
  });

  test('finds each as agreed', () => {
    expect(v3.found.map(({ name, ok }) => [name, ok])).toEqual([
      ['État des services et droits des jetons', true],
      ['API Entreprise v3, inpi, démarche « marches »', true],
      ['API Entreprise v3, bdf, démarche « marches »', true],
      ['INPI, Registre national des entreprises', true],
      ['Recherche d’entreprises', true],
    ]);
    const lines = v3.found.flatMap(({ lines }) => lines).join('\n');
    expect(lines).toMatch(/dépôt\(s\) public\(s\) de comptes, \d+ acte/);
    expect(lines).toMatch(/document ouvert : PDF, \d+ octets/);
    expect(lines).toMatch(/3 exercice\(s\)/);
    expect(lines).toMatch(/\d+ dépôt\(s\) de comptes, \d+ saisi\(s\)/);
    expect(lines).toContain('entreprise trouvée, active');
    expect(lines).not.toContain('champ non lu');
  });

  test('calls each service once', () => {
    const paths = v3.requests.map(({ path }) => path);
    const callsOf = (part: string) =>
      paths.filter((path) => path.includes(part) && !path.startsWith('/ping')).length;
    expect(['/actes_bilans', '/banque_de_france/', '/attachments', '/search'].map(callsOf)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test('reads v2 as well', async () => {
    const { found } = await reviewed({ contract: 'v2' });
    expect(found.slice(1, 3).map(({ ok, lines }) => [ok, lines[0]])).toEqual([
      [true, '8 dépôt(s) de comptes'],
      [true, expect.stringContaining('3 exercice(s)')],
    ]);
  });

  test('says what fails, and goes on', async () => {
    const { found } = await reviewed({ tokens: [], pings: { inpi: 'bad_gateway' } });
    expect(found.map(({ ok }) => ok)).toEqual([false, false, false, true, true]);
    expect(found[0]?.lines[0]).toBe('inpi : down');
    expect(found[1]?.lines[0]).toMatch(/upstream_refused \(token_invalid\)/);
  });

  test('a company that nobody knows is no difference', async () => {
    const { found } = await reviewed({}, { about: '552100554' as Siren });
    expect(found.map(({ ok, lines }) => [ok, lines[0]]).slice(1)).toEqual([
      [true, 'not_found'],
      [true, 'not_found'],
      [true, 'not_found'],
      [true, 'not_found'],
    ]);
  });

  test('a document on a host that is not allowed, or behind a dead link, is said', async () => {
    const noStorage = (config: Config) => ({ ...config, archiveHosts: [] });
    const onStorage = await reviewed({}, { about: '000101816' as Siren, change: noStorage });
    expect(onStorage.found[1]?.lines.at(-1)).toMatch(/^document : archive_rejected \(hôtes admis/);
    const dead = await reviewed({}, { about: '000103515' as Siren });
    expect(dead.found[1]).toMatchObject({ ok: false });
    expect(dead.found[1]?.lines.at(-1)).toBe('document : le lien tout juste donné est refusé');
    const refused = await reviewed({}, { about: '000101915' as Siren });
    expect(refused.found[1]?.lines.at(-1)).toMatch(/^document : upstream_unavailable \(hôtes admis/);
  });

  test('what is not configured is not called, and an agent’s own SIRET cannot be given', async () => {
    const { found } = await reviewed(
      {},
      {
        change: (config) => ({
          ...config,
          rne: null,
          search: null,
          demarches: config.demarches.map((demarche) => ({
            ...demarche,
            recipient: 'agent',
            sources: ['inpi'] as const,
          })),
        }),
      },
    );
    expect(found.map(({ name, ok }) => [name, ok])).toEqual([
      ['État des services et droits des jetons', true],
      ['API Entreprise v3, inpi, démarche « marches »', false],
    ]);
  });
});

test('the command refuses what it cannot do, in French', async () => {
  const { spawnSync } = await import('node:child_process');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/proxy/upstreams.ts', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TMPDIR: mkdtempSync(join(tmpdir(), 'bilanscope-')) },
    });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  expect(run('000314153')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('API_ENTREPRISE_URL'),
  });
});
