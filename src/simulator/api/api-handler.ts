import type { RequestListener } from 'node:http';

import type { Company } from '../cast/company.ts';
import type { Stage } from '../cast/stage.ts';
import type { DocumentRegister, Found } from '../documents/register.ts';
import { answer, silence, type Answer } from '../http/answer.ts';
import { Door } from '../http/door.ts';
import { RateLimiter } from '../http/rate-limit.ts';
import type { RequestLog } from '../http/request-log.ts';
import { serve, type Desk } from '../http/serve.ts';
import { Addresses } from '../storage/addresses.ts';
import { callsDesk, type Dialect, type Source } from './calls.ts';
import { pingsDesk, type PingStatus } from './health/pings.ts';
import { privilegesDesk } from './health/privileges.ts';
import { doorRulesOf, limitsOf, type Bucket } from './limits.ts';
import type { Tokens } from './tokens.ts';
import { v2Dialect } from './v2/dialect.ts';
import { errors as v2Errors } from './v2/errors.ts';
import { messages } from './v2/messages.ts';
import { unknownToken, v3Dialect } from './v3/dialect.ts';
import { addressBook, downloadsDesk } from './v3/downloads.ts';
import { errors as v3Errors } from './v3/errors.ts';
import { Failures } from './v3/failures.ts';
import { goneDesk } from './v3/gone.ts';
import { Links } from './v3/links.ts';
import { v3Provider } from './v3/provider.ts';
import { ResponseCache } from './v3/response-cache.ts';

export type ApiWorld = {
  contract: 'v2' | 'v3';
  tokens: Tokens;
  limits: 'wide' | 'real';
  now: () => number;
  delaysMs: Readonly<Record<Source, number>>;
  stage: Stage;
  pings: Readonly<Partial<Record<Source, PingStatus>>>;
  /** Of the addresses of v3: those of the list, then those of the files. */
  lifetimesMs: { link: number; file: number };
  register: DocumentRegister;
  log: RequestLog;
  /** Where this API listens, `http://host:port`: known once it does. */
  origin: () => string;
  /** A new address of a company's archive on the storage. */
  archiveUrl: (company: Company) => string;
  /** Puts a document on the storage, and gives its whole address. */
  store: (path: string, found: Found) => string;
};

/** What one version of the contract serves: its operations, and the desks around them. */
type Version = {
  dialect: Dialect;
  before: readonly Desk[];
  refusedToken: (token: string) => Answer;
};

function v2({ archiveUrl }: ApiWorld): Version {
  return {
    dialect: v2Dialect(archiveUrl),
    before: [],
    refusedToken: () => v2Errors(401, [messages.token]),
  };
}

function v3(world: ApiWorld, limiter: RateLimiter<Bucket>, door: Door): Version {
  const { now, lifetimesMs } = world;
  const failures = new Failures();
  const downloads = {
    ...world,
    links: new Links(),
    linkLifetimeMs: lifetimesMs.link,
    files: new Addresses<Found>(lifetimesMs.file, now),
    fileLifetimeMs: lifetimesMs.file,
    failures,
    limiter,
    door,
  };
  return {
    dialect: v3Dialect(v3Provider(failures, addressBook(downloads)), new ResponseCache(now)),
    before: [goneDesk, downloadsDesk(downloads)],
    refusedToken: (token) => v3Errors([unknownToken(token)]),
  };
}

/** API Entreprise in one of its versions, its health included. */
export function apiHandler(world: ApiWorld): RequestListener {
  const { contract, tokens, now, stage } = world;
  const limiter = new RateLimiter(limitsOf(world.limits, contract), 60_000, now);
  const door = new Door(doorRulesOf(world.limits), now);
  const version = contract === 'v2' ? v2(world) : v3(world, limiter, door);
  const calls = callsDesk({
    ...world,
    dialect: version.dialect,
    limiter,
    door,
    company: (siren) => stage.company(siren),
  });
  const health = [pingsDesk(world.pings, now, world.origin), privilegesDesk(tokens, version.refusedToken)];
  const nothing = () => answer(404, 'text/plain', messages.gone);
  const banned: Desk = ({ address }) => (door.admits(address) ? null : silence);
  return serve('api', [banned, ...health, ...version.before, calls, nothing], world.log);
}
