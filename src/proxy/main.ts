import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import packageJson from '../../package.json' with { type: 'json' };
import { startSimulator, type Simulator } from '../simulator/simulator.ts';
import { composeServices } from './composition.ts';
import { readEnvironment, type Config } from './config/environment.ts';
import { reportOf } from './config/report.ts';
import { withSimulator } from './config/simulated.ts';
import { createServer } from './server.ts';
import { tokenLines } from './status/token-lines.ts';
import { whyOf } from './trail/audit/sentences.ts';

const pages = join(import.meta.dirname, '../../dist');

const read = readEnvironment(process.env);
if ('problems' in read) {
  console.error(
    ['Bilanscope ne démarre pas : la configuration est à corriger.', ...read.problems].join('\n  - '),
  );
  process.exit(1);
}

const { config, warnings } = read;
for (const warning of warnings) console.warn(`Attention : ${warning}`);
if (process.argv.includes('--check')) {
  console.log(['La configuration est bonne.', ...reportOf(config)].join('\n  - '));
  process.exit(0);
}

const simulator = config.upstream.kind === 'simulator' ? await simulate(config) : null;
const services = composeServices(simulator === null ? config : withSimulator(config, simulator), {
  upstream: upstreamOf(config, simulator),
  demonstration: simulator === null ? [] : [...simulator.cast],
  version: packageJson.version,
  now: Date.now,
});
try {
  await services.recorder.open();
} catch (error) {
  console.error(`Bilanscope ne démarre pas : la trace des accès ne peut pas être tenue (${whyOf(error)}).`);
  process.exit(1);
}
const server = await createServer(services, {
  pages: process.argv.includes('--api-only') ? null : pages,
  logger: { level: config.logLevel, base: null },
});

try {
  await server.listen({ host: config.host, port: config.port });
} catch (error) {
  console.error(
    `Bilanscope ne démarre pas : ${config.host}:${config.port} ne peut pas être écouté (${codeOf(error)}).`,
  );
  await services.recorder.close();
  process.exit(1);
}
announce();
if (simulator === null) void warnOfTokens();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** The tokens of the procedures open the simulator, as they would open the real service. */
function simulate({ upstream, demarches, simulatorLimits, simulatorFolder }: Config): Promise<Simulator> {
  return startSimulator({
    contract: upstream.contract,
    ...(simulatorFolder === null ? {} : { folder: simulatorFolder }),
    tokens: demarches.map(({ token }) => token.reveal()),
    limits: simulatorLimits,
    cacheFolder: join(tmpdir(), 'bilanscope-simulator'),
  });
}

function upstreamOf({ upstream }: Config, running: Simulator | null): URL {
  if (running !== null) return new URL(running.url);
  return upstream.kind === 'api-entreprise' ? upstream.url : new URL('http://127.0.0.1');
}

function announce(): void {
  const { port } = server.server.address() as AddressInfo;
  const address =
    config.publicUrl?.origin ??
    `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  console.log(`\nBilanscope : ${address}`);
  if (simulator === null) return;
  console.log('Démonstration : entreprises fictives, données inventées. SIREN à essayer :\n');
  for (const { siren, name, purpose } of simulator.cast) console.log(`  ${siren}  ${name} : ${purpose}`);
}

/** Says at start which tokens are to be renewed or lack a right; a service that does not answer changes nothing. */
async function warnOfTokens(): Promise<void> {
  const { tokens } = await services.monitor.status(config.demarches);
  const wanting = tokens.filter(
    ({ rights, expiresSoon }) => expiresSoon || rights === 'missing' || rights === 'refused',
  );
  for (const line of tokenLines(wanting)) console.warn(`Attention : ${line}`);
}

async function stop(): Promise<void> {
  await server.close();
  await simulator?.close();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'erreur inconnue';
}
