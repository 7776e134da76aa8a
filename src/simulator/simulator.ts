import { callsDesk } from './api/calls.ts';
import { limitsOf } from './api/limits.ts';
import { Tokens } from './api/tokens.ts';
import { v2Dialect } from './api/v2/dialect.ts';
import { messages } from './api/v2/messages.ts';
import { cacheFolderIn } from './cache-folder.ts';
import { todayInParis } from './cast/calendar.ts';
import { roles } from './cast/cast.ts';
import type { CastMember, Company } from './cast/company.ts';
import { Stage } from './cast/stage.ts';
import { answer } from './http/answer.ts';
import { listen } from './http/listener.ts';
import { RateLimiter } from './http/rate-limit.ts';
import { RequestLog, type RequestLine } from './http/request-log.ts';
import { serve } from './http/serve.ts';
import { ArchiveStore } from './storage/archive-store.ts';
import { storageHandler } from './storage/storage-handler.ts';

export type SimulatorOptions = {
  /** Which version of API Entreprise answers: the other one is gone (v2) or not there yet (v3). `v2` by default. */
  contract?: 'v2' | 'v3';
  /** Accepted tokens. */
  tokens: readonly string[];
  /** The rights of some tokens, by token; the others have them all. */
  privileges?: Readonly<Record<string, readonly string[]>>;
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
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Starts the stand-in for API Entreprise and its storage, on free ports of the loopback interface. Nothing is
 * drawn before it is asked for.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const contract = options.contract ?? 'v2';
  const log = new RequestLog();
  const stage = new Stage([], options.today ?? (() => todayInParis(now())));
  const folder = cacheFolderIn(options.cacheFolder);
  const store = new ArchiveStore(folder, options.archiveLifetimeMs ?? dayMs, now);
  const storage = await listen(storageHandler(store, options.ranges ?? true, log));
  const archiveUrl = (company: Company) => `http://${storage.host}${store.give(company)}`;
  const calls = callsDesk({
    dialect: v2Dialect(archiveUrl, now),
    tokens: new Tokens(options.tokens, options.privileges ?? {}),
    limiter: new RateLimiter(limitsOf(options.limits, contract), minuteMs, now),
    now,
    delaysMs: delaysMs[options.delays ?? 'real'],
    company: (siren) => stage.company(siren),
  });
  const api = await listen(serve('api', [calls, () => answer(404, 'text/plain', messages.gone)], log));
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
