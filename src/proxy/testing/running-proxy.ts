import { statSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Case } from '#contract/cases.ts';
import { apiPaths, requestedBy } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator.ts';
import { Secret } from '../access/secret.ts';
import { composeServices, type Surroundings } from '../composition.ts';
import { fictitiousAgent } from '../config/demonstration.ts';
import { readEnvironment, type Config } from '../config/environment.ts';
import { withSimulator } from '../config/simulated.ts';
import { createServer } from '../server.ts';
import { defaultPatience, type Patience } from '../slow-clients.ts';
import { wideLimits } from '../upstream/quota/testing/turns.ts';
import { tell } from './canary/canary-report.ts';
import { CanaryWatch } from './canary/canary-watch.ts';
import { canaryToken } from './canary/needles.ts';

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
  patience: Patience = defaultPatience,
  surroundings: Partial<Surroundings> = {},
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
  const served = await serveProxy(
    change(withSimulator(config, simulator)),
    {
      upstream: new URL(simulator.url),
      demonstration: [...simulator.cast],
      ...surroundings,
    },
    patience,
  );
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
  patience: Patience = defaultPatience,
): Promise<ServedProxy> {
  const lines: string[] = [];
  const watch = watchOver(config);
  const services = composeServices(config, {
    demonstration: [],
    version: 'test',
    now: Date.now,
    busyWaitMs: 20,
    limits: wideLimits,
    ...surroundings,
  });
  const write = (line: string) => {
    lines.push(line);
    watch.logged(line);
  };
  const pages = builtApp();
  const server = await createServer(services, {
    pages,
    logger: { level: 'info', stream: { write } },
    patience,
  });
  server.server.on('connection', (socket) => watch.over(socket));
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const get = (path: string, headers: Record<string, string> = ours) => {
    watch.keepPrivate(new URL(path, url).searchParams.get('q'));
    return fetch(url + path, { headers, redirect: 'manual' });
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = ours) => {
    if (typeof body === 'object' && body !== null && 'objet' in body) watch.keepPrivate(body.objet);
    return fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  };
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
    async close() {
      for (const { path, bytes } of filesOf(config.trail?.folder ?? '')) watch.left(bytes, path);
      await server.close();
      rmSync(pages, { recursive: true, force: true });
      tell(watch.report());
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

export function configOf(environment: Record<string, string>): Config {
  const read = readEnvironment(environment);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { config } = read;
  if (environment['DEMARCHES_FILE'] !== undefined) return config;
  const demarches = config.demarches.map((one) => ({ ...one, token: new Secret(canaryToken()) }));
  return { ...config, demarches };
}

/** Watches over all that a configuration has of secrets: its accounts, its own secret, and where archives are kept. */
function watchOver({ rne, oidc, archiveHosts, upstream }: Config): CanaryWatch {
  const storage = upstream.kind === 'simulator' ? archiveHosts : [];
  const secrets = [rne?.password, oidc?.clientSecret].flatMap((secret) => secret?.reveal() ?? []);
  const watch = new CanaryWatch([...storage, ...secrets]);
  watch.keepPrivate(fictitiousAgent.name);
  return watch;
}

function filesOf(folder: string): { path: string; bytes: Buffer }[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ path: name, bytes: readFileSync(join(parentPath, name)) }));
}

/** Stands for the built app. */
function builtApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bilanscope</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  return folder;
}
