import { join } from 'node:path';

import { apiHandler } from './api/api-handler.ts';
import { providerOf } from './api/provider.ts';
import { RateLimiter } from './api/rate-limit.ts';
import { todayInParis } from './cast/calendar.ts';
import { roles } from './cast/cast.ts';
import type { CastMember, Company } from './cast/company.ts';
import { fingerprint } from './fingerprint.ts';
import { listen } from './listener.ts';
import { RequestLog, type RequestLine } from './request-log.ts';
import { ArchiveStore } from './storage/archive-store.ts';
import { storageHandler } from './storage/storage-handler.ts';

export type SimulatorOptions = {
  /** Accepted tokens. */
  tokens: readonly string[];
  /** 1 000 calls a minute announced, or the documented 5 (INPI) and 250 (Banque de France). */
  limits: 'wide' | 'real';
  /** Where drawn pages and archives are kept between two starts. */
  cacheFolder: string;
  /** `YYYY-MM-DD`; by default the date in Paris. */
  today?: () => string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Whether the storage knows byte ranges; true by default. */
  ranges?: boolean;
  /** How long an archive's address lives; 24 h by default, as on the real storage. */
  archiveLifetimeMs?: number;
  /** `real` answers after some hundreds of milliseconds, as the services do; the default. */
  delays?: 'real' | 'none';
};

export type Simulator = {
  /** Base address of the API, `http://127.0.0.1:port`. */
  url: string;
  /** `host:port` of the storage. */
  storageHost: string;
  cast: readonly CastMember[];
  /** Everything received so far, oldest first. */
  requests: () => readonly RequestLine[];
  close: () => Promise<void>;
};

const delaysMs = { real: { inpi: 600, bank: 300 }, none: { inpi: 0, bank: 0 } } as const;
const dayMs = 24 * 60 * 60 * 1000;

/** Works a company out once a day. */
function stageOf(today: () => string): (siren: string) => Company | null {
  const bySiren = new Map(roles.map((role) => [role.siren, role]));
  const staged = new Map<string, Company>();
  return (siren) => {
    const date = today();
    const key = `${siren} ${date}`;
    const known = staged.get(key) ?? bySiren.get(siren)?.stage(date) ?? null;
    if (known !== null) staged.set(key, known);
    return known;
  };
}

/**
 * Starts the stand-in for API Entreprise v2 and its storage, on two free ports of the loopback interface.
 * Nothing is drawn before it is asked for.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const today = options.today ?? (() => todayInParis(now()));
  const log = new RequestLog();
  const folder = join(options.cacheFolder, fingerprint());
  const store = new ArchiveStore(folder, options.archiveLifetimeMs ?? dayMs, now);
  const storage = await listen(storageHandler(store, options.ranges ?? true, log));
  const archiveUrl = (company: Company) => `http://${storage.host}${store.give(company)}`;
  const api = await listen(
    apiHandler({
      tokens: new Set(options.tokens),
      limiter: new RateLimiter(options.limits, now),
      now,
      delaysMs: delaysMs[options.delays ?? 'real'],
      company: stageOf(today),
      provider: providerOf(archiveUrl, now),
      log,
    }),
  );
  return {
    url: `http://${api.host}`,
    storageHost: storage.host,
    cast: roles.map(({ siren, name, purpose }) => ({ siren, name, purpose })),
    requests: () => log.lines(),
    close: async () => {
      await Promise.all([api.close(), storage.close()]);
    },
  };
}
