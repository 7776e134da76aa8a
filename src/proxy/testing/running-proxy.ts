import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Case } from '#contract/cases.ts';
import { apiPaths, requestedBy } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator.ts';
import { composeServices } from '../composition.ts';
import { readEnvironment, type Config } from '../config/environment.ts';
import { withSimulator } from '../config/simulated.ts';
import { createServer } from '../server.ts';

/** A proxy and its simulator on loopback, asked over real HTTP. */
export type RunningProxy = {
  url: string;
  simulator: Simulator;
  /** What the technical log said. */
  log(): string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  openCase(asked?: Partial<{ demarche: string; objet: string; commitment: boolean }>): Promise<Case>;
  close(): Promise<void>;
};

export const ours = { [requestedBy.name]: requestedBy.value };

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
  const lines: string[] = [];
  const services = composeServices(change(withSimulator(config, simulator)), {
    upstream: new URL(simulator.url),
    demonstration: [...simulator.cast],
    version: 'test',
    now: Date.now,
    busyWaitMs: 20,
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
    simulator,
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
    async close() {
      await server.close();
      await simulator.close();
    },
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

function configOf(environment: Record<string, string>): Config {
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
