import { randomBytes } from 'node:crypto';

import { apiHandler } from './api/api-handler.ts';
import type { Source } from './api/calls.ts';
import type { PingStatus } from './api/health/pings.ts';
import { Tokens } from './api/tokens.ts';
import { documentAnswer } from './api/v3/downloads.ts';
import { cacheFolderIn } from './cache-folder.ts';
import { todayInParis } from './cast/calendar.ts';
import { roles } from './cast/cast.ts';
import type { CastMember } from './cast/company.ts';
import { folderRole } from './cast/folder.ts';
import { neighbours } from './cast/neighbours.ts';
import { Stage } from './cast/stage.ts';
import { DocumentStore } from './documents/document-store.ts';
import { DocumentRegister, type Found } from './documents/register.ts';
import { listen } from './http/listener.ts';
import { RateLimiter } from './http/rate-limit.ts';
import { RequestLog, type RequestLine } from './http/request-log.ts';
import { rneHandler } from './rne/rne-handler.ts';
import { Sessions, type Credentials } from './rne/sessions.ts';
import { searchHandler } from './search/search-handler.ts';
import { Addresses } from './storage/addresses.ts';
import { ArchiveStore } from './storage/archive-store.ts';
import { storageHandler } from './storage/storage-handler.ts';

export type SimulatorOptions = {
  /** Which version of API Entreprise answers: the other one is gone (v2) or not there yet (v3). `v2` by default. */
  contract?: 'v2' | 'v3';
  /** Accepted tokens. */
  tokens: readonly string[];
  /** The rights of some tokens, by token; the others have them all. */
  privileges?: Readonly<Record<string, readonly string[]>>;
  /** Wide for a demonstration, or those that the real services document. */
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
  /** How long the addresses of a v3 list of documents live; 1 h by default. */
  linkLifetimeMs?: number;
  /** How long the address of one v3 document lives; 24 h by default. */
  fileLifetimeMs?: number;
  /** How long a session of the RNE lives; 1 h by default. */
  rneSessionMs?: number;
  /** One more company, out of the cast, whose filings are the PDF and XML files of this folder as they are. */
  folder?: string;
  /** What `/ping/…` says of a source; `ok` by default. */
  pings?: Partial<Record<Source, PingStatus>>;
  /** `real` answers after some hundreds of milliseconds, as the services do; the default. */
  delays?: 'real' | 'none';
};

export type Simulator = {
  /** Base address of the API, `http://127.0.0.1:port`. */
  url: string;
  /** `host:port` of the storage. */
  storageHost: string;
  /** Base address of INPI's register (RNE), and the account that opens it. */
  rneUrl: string;
  rneCredentials: Credentials;
  /** Base address of Recherche d'entreprises. */
  searchUrl: string;
  cast: readonly CastMember[];
  /** Everything received so far, oldest first. */
  requests: () => readonly RequestLine[];
  close: () => Promise<void>;
};

const delaysMs = { real: { inpi: 600, bank: 300 }, none: { inpi: 0, bank: 0 } } as const;
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * Starts the stand-ins for API Entreprise and its storage, INPI's register and the directory of companies, each on
 * a free port of the loopback interface, for one cast with one set of figures. Nothing is drawn before it is asked
 * for.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const real = options.limits === 'real';
  const log = new RequestLog();
  const given = options.folder === undefined ? [] : [folderRole(options.folder)];
  const stage = new Stage([...neighbours, ...given], options.today ?? (() => todayInParis(now())));
  const folder = cacheFolderIn(options.cacheFolder);
  const archives = new ArchiveStore(folder, options.archiveLifetimeMs ?? dayMs, now);
  const lifetimesMs = { link: options.linkLifetimeMs ?? hourMs, file: options.fileLifetimeMs ?? dayMs };
  const register = new DocumentRegister(stage, new DocumentStore(folder));
  const stored = new Addresses<Found>(lifetimesMs.file, now);

  const document = (path: string) => {
    const found = stored.find(path);
    return found === null
      ? null
      : register.bytes(found).then((bytes) => documentAnswer(found, bytes ?? Buffer.of()));
  };
  const storage = await listen(storageHandler({ archives, document, ranges: options.ranges ?? true, log }));

  let origin = '';
  const api = await listen(
    apiHandler({
      contract: options.contract ?? 'v2',
      tokens: new Tokens(options.tokens, options.privileges ?? {}),
      limits: options.limits,
      now,
      delaysMs: delaysMs[options.delays ?? 'real'],
      stage,
      pings: options.pings ?? {},
      lifetimesMs,
      register,
      log,
      origin: () => origin,
      archiveUrl: (company) => `http://${storage.host}${archives.give(company)}`,
      store: (path, found) => {
        stored.put(path, found);
        return `http://${storage.host}${path}`;
      },
    }),
  );
  origin = `http://${api.host}`;
  const rneCredentials = {
    username: 'demonstration@bilanscope.test',
    password: randomBytes(12).toString('base64url'),
  };
  const sessions = new Sessions(rneCredentials, options.rneSessionMs ?? hourMs, now);
  const limiter = new RateLimiter({ rne: real ? 180 : 6_000 }, 60_000, now);
  const rne = await listen(rneHandler({ sessions, stage, register, limiter, log }));
  const searches = new RateLimiter({ search: real ? 7 : 1_000 }, 1_000, now);
  const search = await listen(searchHandler({ stage, limiter: searches, log }));
  return {
    url: origin,
    storageHost: storage.host,
    rneUrl: `http://${rne.host}`,
    rneCredentials,
    searchUrl: `http://${search.host}`,
    cast: roles.map(({ siren, name, purpose }) => ({ siren, name, purpose })),
    requests: () => log.lines(),
    close: async () => {
      await Promise.all([api, storage, rne, search].map((server) => server.close()));
    },
  };
}
