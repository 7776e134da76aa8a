import { BlockList, isIP } from 'node:net';

import { turnoverThresholds } from '#domain/turnover-threshold.ts';

import { readDemarches, type Demarche } from './demarches.ts';
import { demonstrationDemarches } from './demonstration.ts';
import { isLoopbackHost, parseHosts } from './hosts.ts';

/** Where data comes from: the simulator, or a real API Entreprise. */
export type Upstream = { kind: 'simulator' } | { kind: 'api-entreprise'; url: URL; contract: 'v2' };

export type Config = {
  host: string;
  port: number;
  /** The public origin, when a front proxy gives one. */
  publicUrl: URL | null;
  upstream: Upstream;
  /** `host` or `host:port` from which documents may be read. */
  archiveHosts: readonly string[];
  deadlines: { inpiMs: number; bdfMs: number };
  /** Euros. */
  turnoverThreshold: number;
  limits: { callsPerMinute: number; documentsPerMinute: number };
  trustedProxies: readonly string[];
  demarches: readonly Demarche[];
  identity: 'demonstration' | 'local';
  simulatorLimits: 'wide' | 'real';
};

type Environment = Readonly<Record<string, string | undefined>>;

const defaultArchiveHost = 'storage.entreprise.api.gouv.fr';

/**
 * Reads the configuration from the environment (every name is in `.env.example`).
 *
 * @param readFile reads a file as text; it throws when it cannot.
 * @returns the configuration, or every problem found, in French.
 */
export function readEnvironment(
  environment: Environment,
  readFile: (path: string) => string,
): { config: Config } | { problems: string[] } {
  const problems: string[] = [];
  const text = (name: string) => environment[name]?.trim() ?? '';
  const number = (name: string, fallback: number, least: number, most: number) => {
    const value = text(name) === '' ? fallback : Number(text(name));
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    problems.push(`${name} : un nombre de ${least} à ${most} est attendu.`);
    return fallback;
  };

  const host = text('HOST') || '127.0.0.1';
  const upstream = readUpstream(text('API_ENTREPRISE_URL'), text('API_ENTREPRISE_CONTRACT'), problems);
  const simulated = upstream.kind === 'simulator';
  const { demarches, ...found } = readProcedures(text('DEMARCHES_FILE'), simulated, readFile);
  problems.push(...found.problems);
  const identity = readIdentity(text('IDENTITY'), simulated, problems);
  if (identity === 'local') {
    if (!isLoopbackHost(host))
      problems.push('IDENTITY=local : HOST doit être une adresse de bouclage (127.0.0.1).');
    for (const { id, recipient, agents } of demarches)
      if (recipient === 'agent' || agents !== null)
        problems.push(`IDENTITY=local ne donne pas de SIRET : la démarche « ${id} » en demande un.`);
  }
  const archiveHosts = parseHosts(text('ARCHIVE_HOSTS') || defaultArchiveHost);
  if (archiveHosts === null)
    problems.push('ARCHIVE_HOSTS : des hôtes (hôte ou hôte:port) séparés par des virgules.');
  const trustedProxies = text('TRUSTED_PROXIES')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  for (const address of trustedProxies)
    if (!isAddressOrRange(address))
      problems.push(`TRUSTED_PROXIES : « ${address} » n’est pas une adresse IP.`);
  const simulatorLimits = text('SIMULATOR_LIMITS') === 'real' ? 'real' : 'wide';

  const config: Config = {
    host,
    port: number('PORT', 3000, 0, 65_535),
    publicUrl: readPublicUrl(text('PUBLIC_URL'), problems),
    upstream,
    archiveHosts: archiveHosts ?? [],
    deadlines: {
      inpiMs: number('INPI_TIMEOUT_S', 12, 1, 60) * 1000,
      bdfMs: number('BDF_TIMEOUT_S', 5, 1, 60) * 1000,
    },
    turnoverThreshold: number('BDF_TURNOVER_THRESHOLD', turnoverThresholds[0]?.euros ?? 0, 0, 1e12),
    limits: {
      callsPerMinute: number('AGENT_CALLS_PER_MINUTE', 240, 1, 100_000),
      documentsPerMinute: number('AGENT_DOCUMENTS_PER_MINUTE', 30, 1, 100_000),
    },
    trustedProxies,
    demarches,
    identity,
    simulatorLimits,
  };
  return problems.length === 0 ? { config } : { problems };
}

function readUpstream(url: string, contract: string, problems: string[]): Upstream {
  if (url === '') return { kind: 'simulator' };
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || !['http:', 'https:'].includes(parsed.protocol))
    problems.push('API_ENTREPRISE_URL : une adresse https est attendue.');
  else if (parsed.protocol === 'http:' && !isLoopbackHost(parsed.hostname))
    problems.push('API_ENTREPRISE_URL : http n’est accepté que sur la boucle locale.');
  if (contract !== 'v2')
    problems.push(
      'API_ENTREPRISE_CONTRACT : seul le contrat v2 est servi par cette version (API_ENTREPRISE_CONTRACT=v2).',
    );
  return { kind: 'api-entreprise', url: parsed ?? new URL('https://entreprise.api.gouv.fr'), contract: 'v2' };
}

function readProcedures(
  path: string,
  simulated: boolean,
  readFile: (path: string) => string,
): { demarches: readonly Demarche[]; problems: string[] } {
  if (path === '')
    return simulated
      ? { demarches: demonstrationDemarches(), problems: [] }
      : {
          demarches: [],
          problems: ['DEMARCHES_FILE : le fichier des démarches est requis avec une API réelle.'],
        };
  try {
    return readDemarches(readFile(path), readFile);
  } catch {
    return { demarches: [], problems: ['DEMARCHES_FILE : le fichier ne peut pas être lu.'] };
  }
}

function readIdentity(value: string, simulated: boolean, problems: string[]): Config['identity'] {
  if (value === 'local') return 'local';
  if (value === 'oidc') problems.push('IDENTITY=oidc n’est pas encore servi par cette version.');
  else if (value !== '') problems.push('IDENTITY : « oidc » ou « local » attendu.');
  else if (!simulated) problems.push('IDENTITY : « oidc » ou « local » est requis avec une API réelle.');
  return 'demonstration';
}

function readPublicUrl(value: string, problems: string[]): URL | null {
  if (value === '') return null;
  const url = URL.parse(value);
  if (url === null || url.pathname !== '/' || !['http:', 'https:'].includes(url.protocol))
    problems.push('PUBLIC_URL : une origine est attendue, par exemple https://bilanscope.exemple.fr.');
  return url;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix] = text.split('/');
  const family = isIP(address);
  if (family === 0) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}
