import { statSync } from 'node:fs';

import { sourceNames, type SourceName } from '#contract/session.ts';
import { turnoverThresholds } from '#domain/turnover-threshold.ts';

import { isLoopbackHost } from '../archive/address/address-policy.ts';
import { readTrailSettings, type TrailSettings } from '../trail/settings.ts';
import { readDemarches, type Demarche } from './demarches.ts';
import { demonstrationDemarches } from './demonstration.ts';
import { isForeignLiteral, parseHosts } from './hosts.ts';
import { strangeNames } from './names.ts';
import { checkPublicLogin, readPublicUrl, readTrustedProxies } from './network.ts';
import { readOidc, type OidcSettings } from './oidc.ts';
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
  identity: 'demonstration' | 'local' | 'oidc';
  /** The identity provider; null unless `identity` is `oidc`. */
  oidc: OidcSettings | null;
  simulatorLimits: 'wide' | 'real';
  /** PDF and XML files served for one more invented company; null when there are none. */
  simulatorFolder: string | null;
  logLevel: LogLevel;
};

/** Levels of the technical log: below `info`, the server's own library would write addresses. */
const logLevels = ['warn', 'silent', 'error', 'info'] as const;
type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const defaultArchiveHost = 'storage.entreprise.api.gouv.fr';

/**
 * Reads the configuration from the environment (every name is in `.env.example`) and the files that it names.
 *
 * @returns the configuration, with what is worth a warning; or every problem found. All in French.
 */
export function readEnvironment(
  environment: Environment,
): { config: Config; warnings: string[] } | { problems: string[] } {
  const problems: string[] = [];
  const text = (name: string) => environment[name]?.trim() ?? '';
  const number = (name: string, fallback: number, least: number, most: number) => {
    const value = text(name) === '' ? fallback : Number(text(name));
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    problems.push(`${name} : un nombre de ${least} à ${most} est attendu.`);
    return fallback;
  };
  const whole = (name: string, fallback: number, least: number, most: number) => {
    const value = number(name, fallback, least, most);
    if (!Number.isInteger(value)) problems.push(`${name} : un nombre entier est attendu.`);
    return value;
  };
  const oneOf = <T extends string>(name: string, known: readonly [T, ...T[]]): T => {
    const value = text(name) || known[0];
    const found = known.find((choice) => choice === value);
    if (found === undefined) problems.push(`${name} : attendu : ${known.join(', ')}.`);
    return found ?? known[0];
  };

  const host = text('HOST') || '127.0.0.1';
  const upstream = readUpstream(text, problems);
  const simulated = upstream.kind === 'simulator';
  const rne = readRneAccess(text, problems);
  const search = readSearch(text, problems);
  const demarches = readProcedures(text('DEMARCHES_FILE'), {
    demonstration: simulated ? demonstrationDemarches(upstream.contract) : null,
    available: sourceNames.filter((name) => name !== 'inpi-rne' || rne !== null || simulated),
    problems,
  });
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
  for (const literal of (archiveHosts ?? []).filter(isForeignLiteral))
    problems.push(`ARCHIVE_HOSTS : « ${literal} » : une adresse IP n’est admise que sur la boucle locale.`);
  const publicUrl = readPublicUrl(text('PUBLIC_URL'), problems);
  if (identity === 'oidc') checkPublicLogin(host, publicUrl, problems);
  const simulatorFolder = text('SIMULATOR_FOLDER') || null;
  if (
    simulatorFolder !== null &&
    statSync(simulatorFolder, { throwIfNoEntry: false })?.isDirectory() !== true
  )
    problems.push(`SIMULATOR_FOLDER : ${simulatorFolder} n’est pas un dossier.`);

  const config: Config = {
    host,
    port: whole('PORT', 3000, 0, 65_535),
    publicUrl,
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
      callsPerMinute: whole('AGENT_CALLS_PER_MINUTE', 240, 1, 100_000),
      documentsPerMinute: whole('AGENT_DOCUMENTS_PER_MINUTE', 30, 1, 100_000),
    },
    trustedProxies: readTrustedProxies(text('TRUSTED_PROXIES'), problems),
    demarches,
    trail: readTrailSettings(
      { folder: text('AUDIT_DIR'), keyFile: text('AUDIT_KEY_FILE') },
      !simulated,
      problems,
    ),
    identity,
    oidc: identity === 'oidc' ? readOidc(text, problems) : null,
    simulatorLimits: oneOf('SIMULATOR_LIMITS', ['wide', 'real']),
    simulatorFolder,
    logLevel: oneOf('LOG_LEVEL', logLevels),
  };
  return problems.length === 0
    ? { config, warnings: [...strangeNames(Object.keys(environment)), ...exposed(config)] }
    : { problems };
}

/** A demonstration shows invented data alone: whoever opens it to a network is warned, not refused. */
function exposed({ identity, host }: Config): string[] {
  return identity === 'demonstration' && !isLoopbackHost(host)
    ? [
        'HOST ouvre la démonstration au réseau, sans identification : elle ne montre que des données inventées.',
      ]
    : [];
}

function readProcedures(
  path: string,
  {
    demonstration,
    available,
    problems,
  }: {
    demonstration: readonly Demarche[] | null;
    available: readonly SourceName[];
    problems: string[];
  },
): readonly Demarche[] {
  if (path !== '') return readDemarches(path, available, problems);
  if (demonstration === null)
    problems.push('DEMARCHES_FILE : le fichier des démarches est requis avec une API réelle.');
  return demonstration ?? [];
}

function readIdentity(value: string, simulated: boolean, problems: string[]): Config['identity'] {
  if (value === 'local' || value === 'oidc') return value;
  if (value !== '') problems.push('IDENTITY : « oidc » ou « local » attendu.');
  else if (!simulated) problems.push('IDENTITY : « oidc » ou « local » est requis avec une API réelle.');
  return 'demonstration';
}
