import { BlockList, isIP } from 'node:net';

import { sourceNames, type SourceName } from '#contract/session.ts';
import { turnoverThresholds } from '#domain/turnover-threshold.ts';

import { isLoopbackHost } from '../archive/address/address-policy.ts';
import { readTrailSettings, type TrailSettings } from '../trail/settings.ts';
import { readDemarches, type Demarche } from './demarches.ts';
import { demonstrationDemarches } from './demonstration.ts';
import { parseHosts } from './hosts.ts';
import { readRneAccess, readSearch, readUpstream, type RneAccess, type Upstream } from './upstreams.ts';

export type Config = {
  host: string;
  port: number;
  /** The public origin, when a front proxy gives one. */
  publicUrl: URL | null;
  upstream: Upstream;
  /** INPI's own register; null when the administration has no account there. */
  rne: RneAccess | null;
  /** Recherche d'entreprises; null when there is no search by name. */
  search: URL | null;
  /** `host` or `host:port` from which documents may be read. */
  archiveHosts: readonly string[];
  deadlines: { inpiMs: number; bdfMs: number };
  /** Euros. */
  turnoverThreshold: number;
  limits: { callsPerMinute: number; documentsPerMinute: number };
  trustedProxies: readonly string[];
  demarches: readonly Demarche[];
  /** Null: a trail that lives as long as the process. */
  trail: TrailSettings | null;
  identity: 'demonstration' | 'local';
  simulatorLimits: 'wide' | 'real';
  /** PDF and XML files served for one more invented company; null when there are none. */
  simulatorFolder: string | null;
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
  const upstream = readUpstream(text, problems);
  const simulated = upstream.kind === 'simulator';
  const rne = readRneAccess(text, readFile, problems);
  const search = readSearch(text, problems);
  const { demarches, ...found } = readProcedures(text('DEMARCHES_FILE'), {
    demonstration: simulated ? demonstrationDemarches(upstream.contract) : null,
    available: sourceNames.filter((name) => name !== 'inpi-rne' || rne !== null || simulated),
    readFile,
  });
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
    rne,
    search,
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
    trail: readTrailSettings(
      { folder: text('AUDIT_DIR'), keyFile: text('AUDIT_KEY_FILE') },
      isRemote(upstream),
      problems,
    ),
    identity,
    simulatorLimits,
    simulatorFolder: text('SIMULATOR_FOLDER') || null,
  };
  return problems.length === 0 ? { config } : { problems };
}

/** A stand-in on this very machine holds no real data: only beyond it must the trail outlive the process. */
function isRemote(upstream: Upstream): boolean {
  return upstream.kind === 'api-entreprise' && !isLoopbackHost(upstream.url.hostname);
}

type Found = { demarches: readonly Demarche[]; problems: string[] };

function readProcedures(
  path: string,
  {
    demonstration,
    available,
    readFile,
  }: {
    demonstration: readonly Demarche[] | null;
    available: readonly SourceName[];
    readFile: (path: string) => string;
  },
): Found {
  if (path === '')
    return demonstration === null
      ? {
          demarches: [],
          problems: ['DEMARCHES_FILE : le fichier des démarches est requis avec une API réelle.'],
        }
      : { demarches: demonstration, problems: [] };
  try {
    return readDemarches(readFile(path), readFile, available);
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
