import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Case } from '#contract/cases.ts';
import { apiPaths, requestedBy } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator.ts';
import { composeServices, type Surroundings } from '../composition.ts';
import { readEnvironment, type Config } from '../config/environment.ts';
import { withSimulator } from '../config/simulated.ts';
import { createServer } from '../server.ts';

/** A proxy on loopback, asked over real HTTP. */
export type ServedProxy = {
  url: string;
  /** What the technical log said. */
  log(): string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  openCase(asked?: Partial<{ demarche: string; objet: string; commitment: boolean }>): Promise<Case>;
  close(): Promise<void>;
};

export type RunningProxy = ServedProxy & { simulator: Simulator };

export const ours = { [requestedBy.name]: requestedBy.value };

/** Starts a proxy and its simulator. */
export async function startProxy(
  environment: Record<string, string> = {},
  simulated: Partial<SimulatorOptions> = {},
  change: (config: Config) => Config = (config) => config,
): Promise<RunningProxy> {
  const config = configOf(environment);
  const simulator = await startSimulator({
    contract: config.upstream.contract,
    tokens: config.demarches.map(({ token }) => token.reveal()),
    limits: 'wide',
    cacheFolder: join(tmpdir(), 'bilanscope-simulator'),
    delays: 'none',
    ...simulated,
  });
  const served = await serveProxy(change(withSimulator(config, simulator)), {
    upstream: new URL(simulator.url),
    demonstration: [...simulator.cast],
  });
  const close = async () => {
    await served.close();
    await simulator.close();
  };
  return { ...served, simulator, close };
}

/** Starts a proxy in front of whatever its configuration and surroundings name. */
export async function serveProxy(
  config: Config,
  surroundings: Pick<Surroundings, 'upstream'> & Partial<Surroundings>,
): Promise<ServedProxy> {
  const lines: string[] = [];
  const services = composeServices(config, {
    demonstration: [],
    version: 'test',
    now: Date.now,
    busyWaitMs: 20,
    ...surroundings,
  });
  const server = await createServer(services, {
    pages: builtApp(),
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const get = (path: string, headers: Record<string, string> = ours) =>
    fetch(url + path, { headers, redirect: 'manual' });
  const post = (path: string, body: unknown, headers: Record<string, string> = ours) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    log: () => lines.join(''),
    get,
    post,
    async openCase(asked = {}) {
      const answer = await post(apiPaths.cases, {
        demarche: 'marches',
        objet: 'marché 2026-041',
        commitment: true,
        ...asked,
      });
      return (await answer.json()) as Case;
    },
    close: () => server.close(),
  };
}

/** What a problem answer says, its media type checked. */
export async function problemOf(answer: Response | Promise<Response>): Promise<Problem> {
  const response = await answer;
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`${response.status} ${type} is no problem`);
  return (await response.json()) as Problem;
}

export function configOf(environment: Record<string, string>): Config {
  const read = readEnvironment(environment);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

/** Stands for the built app. */
function builtApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bilanscope</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  return folder;
}
